import { Badge, Button, Card, Field, SureButton } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { beginTotp, confirmTotp, type Given, type Name, removeTotp, type TotpOffer } from '../api';
import { sentenceOf } from '../sentences';
import styles from './Factor.module.css';
import { sureOf } from './sure';
import { useChange } from './useChange';

interface Props {
  on: boolean;
  name: Name;
  /** The account has no other. */
  last: boolean;
  changed: (given?: Given) => void;
}

/** Codes of an application on a phone: off, being set up, or on. */
export function Authenticator({ on, name, last, changed }: Props) {
  const [offer, setOffer] = useState<TotpOffer>();
  const { busy, refused, run } = useChange();
  const begin = () => run(async () => setOffer(await beginTotp(name)));
  const confirm = (code: string) =>
    run(async () => {
      const given = await confirmTotp(code);
      setOffer(undefined);
      changed(given);
    });
  const remove = () => run(async () => removeTotp().then(() => changed()));
  return (
    <Card title="Authenticator app" aside={<Badge look={on ? 'good' : 'plain'} dot={on}>{on ? 'On' : 'Off'}</Badge>} testId="authenticator">
      {offer === undefined ? (
        <div className={styles.line}>
          <p className={styles.note}>Six digits from an app on your phone, asked for after your password.</p>
          {on ? (
            <SureButton sure={sureOf(last)} disabled={busy} onClick={remove} data-testid="totp-remove">Remove</SureButton>
          ) : (
            <Button look="primary" disabled={busy} onClick={begin} data-testid="totp-begin">Set it up</Button>
          )}
        </div>
      ) : (
        <Enrolment offer={offer} busy={busy} error={refused && sentenceOf(refused)} confirm={confirm} cancel={() => setOffer(undefined)} />
      )}
      {offer === undefined && refused !== undefined && <p role="alert" className={styles.bad}>{sentenceOf(refused)}</p>}
    </Card>
  );
}

interface EnrolmentProps {
  offer: TotpOffer;
  busy: boolean;
  error: string | undefined;
  confirm: (code: string) => void;
  cancel: () => void;
}

function Enrolment({ offer, busy, error, confirm, cancel }: EnrolmentProps) {
  const [code, setCode] = useState('');
  const { size, path } = offer.qr;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm(code);
  };
  return (
    <form className={styles.enrolment} onSubmit={submit}>
      <svg className={styles.qr} viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label="QR code for the app">
        <path d={path} />
      </svg>
      <div className={styles.steps}>
        <p>
          Scan this with the app, or type <code className={styles.secret} data-testid="totp-secret">{inFours(offer.secret)}</code>
        </p>
        <Field label="Code that the app shows" value={code} onChange={setCode} error={error} inputMode="numeric" autoComplete="one-time-code" required
          autoFocus testId="totp-code" />
        <div className={styles.line}>
          <Button look="quiet" onClick={cancel}>Cancel</Button>
          <Button type="submit" look="primary" disabled={busy || code.trim() === ''} data-testid="totp-confirm">Switch it on</Button>
        </div>
      </div>
    </form>
  );
}

/** As people copy letters. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
