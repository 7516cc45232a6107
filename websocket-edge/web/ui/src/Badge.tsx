import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Badge.module.css';

interface Props {
  look?: 'plain' | 'good' | 'fair' | 'poor' | 'strong';
  dot?: boolean;
  title?: string;
  testId?: string;
  children: ReactNode;
}

/** One short fact. */
export function Badge({ look = 'plain', dot = false, title, testId, children }: Props) {
  return (
    <span
      className={classes(styles.badge, look !== 'plain' && styles[look], dot && styles.dot)}
      title={title}
      data-testid={testId}
    >
      {children}
    </span>
  );
}
