import styles from './Logo.module.css';

/** The cross and the button of a pad, and the name. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--paper)" />
        <path fill="var(--ink-0)" d="M6 12h4V8h4v4h4v4h-4v4h-4v-4H6z" />
        <path fill="var(--action)" d="M20 17h6v6h-6z" />
      </svg>
      Playcast
    </span>
  );
}
