import { Badge, Button, Card, Field, SureButton } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { type Given, type Name, type Passkey, removePasskey } from '../api';
import { enrol, passkeysWork } from '../passkeys';
import { sentenceOf } from '../sentences';
import styles from './Factor.module.css';
import { sureOf } from './sure';
import { useChange } from './useChange';

interface Props {
  all: readonly Passkey[];
  name: Name;
  /** There is one, and the account has nothing else. */
  last: boolean;
  changed: (given?: Given) => void;
}

const LONGEST = 60;
const dayOf = (instant: string): string => new Date(instant).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** What signs in by itself: a key in a device, unlocked by its owner. */
export function Passkeys({ all, name, last, changed }: Props) {
  const [label, setLabel] = useState('');
  const { busy, refused, run } = useChange();
  const add = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const given = await enrol(label.trim(), name);
      setLabel('');
      changed(given);
    });
  };
  const remove = (id: string) => run(async () => removePasskey(id).then(() => changed()));
  return (
    <Card title="Passkeys" aside={<Badge look={all.length > 0 ? 'good' : 'plain'}>{all.length}</Badge>} testId="passkeys">
      <p className={styles.note}>Your phone, your computer or a security key says who you are: no password to type, and none to be tricked out of.</p>
      <ul className={styles.keys}>
        {all.map((key) => (
          <li key={key.id} data-testid="passkey-row">
            <div>
              <strong>{key.label}</strong>
              <span className={styles.quiet}>
                since {dayOf(key.createdAt)}{key.lastUsedAt == null ? ', never used' : `, last used ${dayOf(key.lastUsedAt)}`}
              </span>
            </div>
            <SureButton size="small" sure={sureOf(last)} disabled={busy} onClick={() => remove(key.id)} data-testid="passkey-remove">
              Remove<span className="unseen"> {key.label}</span>
            </SureButton>
          </li>
        ))}
      </ul>
      {passkeysWork() ? (
        <form className={styles.adding} onSubmit={add}>
          <Field label="Name of a new one" value={label} onChange={setLabel} maxLength={LONGEST} placeholder="My phone" autoComplete="off"
            error={refused && sentenceOf(refused)} testId="passkey-label" />
          <Button type="submit" look="primary" disabled={busy || label.trim() === ''} data-testid="passkey-add">Add a passkey</Button>
        </form>
      ) : (
        <p className={styles.quiet}>This browser is too old for passkeys.</p>
      )}
    </Card>
  );
}
