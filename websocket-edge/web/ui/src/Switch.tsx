import styles from './Switch.module.css';

interface Props {
  label: string;
  checked: boolean;
  disabled?: boolean;
  title?: string | undefined;
  testId?: string;
  onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, checked, disabled = false, title, testId, onChange }: Props) {
  return (
    <label className={styles.switch} title={title}>
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
