import type { ReactNode } from 'react';
import styles from './Alone.module.css';
import { Logo } from './Logo';

interface Props {
  title: string;
  /** What the person brought, on a stub as of a ticket. */
  stub?: { label: string; text: string; testId?: string };
  testId?: string;
  children: ReactNode;
}

/** One thing to do, in the middle of the page. */
export function Alone({ title, stub, testId, children }: Props) {
  return (
    <div className={styles.page}>
      <a className={styles.home} href="/" aria-label="Playcast, to the start page">
        <Logo />
      </a>
      <main className={styles.card} data-testid={testId}>
        {stub !== undefined && (
          <p className={styles.stub}>
            <span>{stub.label}</span>
            <strong data-testid={stub.testId}>{stub.text}</strong>
          </p>
        )}
        <div className={styles.body}>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
