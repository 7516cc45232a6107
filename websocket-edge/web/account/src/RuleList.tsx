import styles from './RuleList.module.css';
import type { Rule } from './rules';

/** Rules of one field; before anything is typed none of them is broken yet. */
export function RuleList({ rules, typed }: { rules: readonly Rule[]; typed: boolean }) {
  return (
    <ul className={styles.rules} aria-live="polite">
      {rules.map(({ text, met }) => (
        <li key={text} data-met={typed ? met : undefined}>
          <span className="unseen">{typed ? (met ? 'Done: ' : 'Missing: ') : ''}</span>
          {text}
        </li>
      ))}
    </ul>
  );
}
