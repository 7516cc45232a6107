import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './Card.module.css';

interface Props {
  title?: string;
  /** Beside the title. */
  aside?: ReactNode;
  className?: string | undefined;
  testId?: string;
  children: ReactNode;
}

/** A panel with a name. */
export function Card({ title, aside, className, testId, children }: Props) {
  const id = useId();
  return (
    <section className={classes(styles.card, className)} aria-labelledby={title && id} data-testid={testId}>
      {title !== undefined && (
        <header className={styles.head}>
          <h2 className={styles.title} id={id}>
            {title}
          </h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
