import type { Who } from '@playcast/signin';
import { Alone, Button, ButtonLink, Field } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { after, backOf, HOME, query, withBack } from '../address';
import { signIn } from '../api';
import { passkeysWork, show } from '../passkeys';
import { sentenceOf, sentenceOfCode } from '../sentences';
import { useAction } from '../useAction';
import styles from './Page.module.css';

/** By name and password, by a passkey alone, or by an account elsewhere. */
export function SignIn({ who }: { who: Who }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { busy, refused, run } = useAction();
  const enter = (shown: () => Promise<Who>) =>
    run(async () => location.assign(after((await shown()).next, backOf() ?? herePath())));
  const elsewhere = query().get('refused');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(() => signIn(login, password));
  };
  return (
    <Alone title="Sign in" testId="sign-in-page">
      {who.user != null && (
        <p className={styles.note}>
          You are signed in{who.name ? ` as ${who.name}` : ''}. <a href={HOME}>Your account</a>
        </p>
      )}
      <form onSubmit={submit} aria-busy={busy}>
        <Field label="Sign-in name" value={login} onChange={setLogin} autoComplete="username" autoCapitalize="none"
          spellCheck={false} required autoFocus testId="login" />
        <Field label="Password" type="password" value={password} onChange={setPassword} autoComplete="current-password"
          required error={refused && sentenceOf(refused)} testId="password" />
        <Button type="submit" look="primary" size="large" wide disabled={busy} data-testid="enter">
          {busy ? 'Looking…' : 'Sign in'}
        </Button>
      </form>
      {elsewhere !== null && refused === undefined && <p role="alert" className={styles.bad}>{sentenceOfCode(elsewhere)}</p>}
      {who.elsewhere?.map((name) => (
        <ButtonLink key={name} wide href={`/oauth2/authorization/${encodeURIComponent(name)}`}>
          Sign in with {name}
        </ButtonLink>
      ))}
      {passkeysWork() && (
        <Button wide disabled={busy} onClick={() => enter(show)} data-testid="passkey">
          Sign in with a passkey
        </Button>
      )}
      {who.registration && (
        <p className={styles.note}>
          No account yet? <a href={withBack('/account/register')} data-testid="to-register">Make one</a>
        </p>
      )}
    </Alone>
  );
}

/** Whoever was asked to sign in at another page of these wanted that page. */
const herePath = (): string | undefined => (location.pathname.endsWith('/sign-in') ? undefined : location.pathname + location.search);
