import type { Who } from '@playcast/signin';
import { Alone, Button, ButtonLink, Field } from '@playcast/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { after, backOf, HOME } from '../address';
import { entrance, type Factors, factors, showCode } from '../api';
import { passkeysWork, show } from '../passkeys';
import { sentenceOf } from '../sentences';
import { useAction } from '../useAction';
import styles from './Page.module.css';

const FEW = 3;

/** Asks for a code or a passkey: after the password, or once more before something that matters. */
export function SecondFactor({ who }: { who: Who }) {
  const [has, setHas] = useState<Factors>();
  const [code, setCode] = useState('');
  const [few, setFew] = useState<Who>();
  const { busy, refused, run } = useAction();
  useEffect(() => void factors().then(setHas, () => undefined), []);
  if (!who.secondFactor) return <None />;
  if (few !== undefined) return <FewLeft who={few} />;
  const enter = (shown: () => Promise<Who>) =>
    run(async () => {
      const now = await shown();
      if (now.recoveryCodesLeft != null && now.recoveryCodesLeft <= FEW) setFew(now);
      else location.assign(after(now.next, backOf()));
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(() => showCode(code));
  };
  const keys = has !== undefined && has.passkeys.length > 0 && passkeysWork();
  return (
    <Alone title={who.secondFactorShown ? 'Show once more that it is you' : 'One step more'} testId="second-factor-page">
      {keys && (
        <Button look="primary" size="large" wide disabled={busy} onClick={() => enter(show)} data-testid="passkey">
          Use a passkey
        </Button>
      )}
      <form onSubmit={submit} aria-busy={busy}>
        <Field label="Code" value={code} onChange={setCode} autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required
          autoFocus error={refused && sentenceOf(refused)} hint="Six digits from your authenticator app, or one of your recovery codes" testId="code" />
        <Button type="submit" look={keys ? 'plain' : 'primary'} size="large" wide disabled={busy || code.trim() === ''} data-testid="enter">
          {busy ? 'Looking…' : 'Go on'}
        </Button>
      </form>
      {!who.secondFactorShown && (
        <Button look="quiet" onClick={() => run(async () => entrance.signOut().then(() => location.assign('/account/sign-in')))}>
          Sign in as somebody else
        </Button>
      )}
    </Alone>
  );
}

const None = () => (
  <Alone title="No second factor yet" testId="no-factor-page">
    <p className={styles.note}>
      What you wanted to do asks for one: an authenticator app on your phone, or a passkey. Your account has neither.
    </p>
    <ButtonLink look="primary" href={HOME} data-testid="to-account">
      Add one
    </ButtonLink>
  </Alone>
);

const FewLeft = ({ who }: { who: Who }) => (
  <Alone title="That was one of your last">
    <p className={styles.note} role="status">
      Recovery codes left: <strong>{who.recoveryCodesLeft}</strong>. Make new ones in your account before you need them.
    </p>
    <div className={styles.row}>
      <ButtonLink href={HOME}>Your account</ButtonLink>
      <ButtonLink look="primary" href={after(who.next, backOf())}>
        Go on
      </ButtonLink>
    </div>
  </Alone>
);
