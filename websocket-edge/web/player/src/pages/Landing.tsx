import { Button, ButtonLink, Field, Logo } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { account, useAccount } from '../account';
import { codeOf, navigate } from '../router';
import { Couch } from './Couch';
import styles from './Landing.module.css';

const STEPS = [
  ['Open the link', 'Your host sends you a link or a code of six characters. No account, nothing to install.'],
  ['Pick a pad', 'Use a controller, the keyboard or your phone’s screen. Four pads, four colours.'],
  ['Play together', 'The picture comes straight from the host’s computer, your inputs go straight back.'],
] as const;

/** The front door: a code, and what happens after it. */
export function Landing({ problem }: { problem?: string }) {
  const [code, setCode] = useState('');
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (code.length === 6) navigate(`/join/${code}`);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Logo />
        <Who />
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1 className={styles.title}>One couch, however far apart.</h1>
          <p className={styles.lead}>
            A friend runs a local-multiplayer game. You get the live picture and a pad of your own, right here in the
            browser.
          </p>
          <form className={styles.form} onSubmit={enter}>
            <Field
              label="Enter invite code"
              code
              value={code}
              onChange={(text) => setCode(codeOf(text))}
              error={problem}
              hint="Six letters and digits, from your host"
              placeholder="ABC234"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              testId="code"
            />
            <Button type="submit" look="primary" size="large" wide disabled={code.length !== 6} data-testid="enter">
              Go to the lobby
            </Button>
          </form>
        </div>
        <Couch />
      </main>
      <ol className={styles.steps}>
        {STEPS.map(([title, text], i) => (
          <li key={title}>
            <span className={styles.number} data-pad={i}>
              {i + 1}
            </span>
            <div>
              <h2>{title}</h2>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** For the few who have an account: guests need none. */
function Who() {
  const state = useAccount();
  switch (state.kind) {
    case 'looking':
    case 'unknown':
      return null;
    case 'nobody':
      return <Button look="quiet" onClick={() => void account.signIn()} data-testid="sign-in">Sign in</Button>;
    case 'somebody':
      return <ButtonLink look="quiet" href="/account/" data-testid="who">{state.who.name ?? 'Your account'}</ButtonLink>;
  }
}
