import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  title: string;
  text?: string | undefined;
  /** Something is going on and will end by itself. */
  busy?: boolean;
  state: string;
  children?: ReactNode;
}

/** What is going on where the picture will be. */
export function Notice({ title, text, busy = false, state, children }: Props) {
  return (
    <div className={styles.notice} role="status" data-testid="notice" data-state={state}>
      {busy && (
        <div className={styles.blocks} aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      )}
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}
