import { type InputHTMLAttributes, useId } from 'react';
import { classes } from './classes';
import styles from './Field.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Big spaced letters, for an invite code. */
  code?: boolean;
  testId?: string;
  onChange: (text: string) => void;
}

/** A labelled line of text that can say what is wrong with it. */
export function Field({ label, hint, error, code = false, testId, onChange, ...rest }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className={classes(styles.input, code && styles.code)}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-note`} className={error === undefined ? styles.hint : styles.error} role={error && 'alert'}>
        {error ?? hint}
      </span>
    </div>
  );
}
