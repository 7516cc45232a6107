import { classes } from './classes';
import styles from './Toast.module.css';

export interface ToastMessage {
  id: number;
  text: string;
  bad: boolean;
}

/** What just happened, said once; read out politely. */
export function Toasts({ messages }: { messages: readonly ToastMessage[] }) {
  return (
    <div className={styles.toasts} aria-live="polite" role="status" data-testid="toasts">
      {messages.map(({ id, text, bad }) => (
        <div key={id} className={classes(styles.toast, bad && styles.bad)}>
          {text}
        </div>
      ))}
    </div>
  );
}
