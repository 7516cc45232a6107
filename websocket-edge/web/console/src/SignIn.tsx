import { Alone, Button, Field } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import styles from './SignIn.module.css';

interface Props {
  signIn: () => Promise<void>;
  enter: (token: string) => void;
}

/** By an account; a token, as scripts have one, is for whoever looks for it. The server judges it with the first read. */
export function SignIn({ signIn, enter }: Props) {
  const [token, setToken] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(token.trim());
  };
  return (
    <Alone title="Console" testId="console-door">
      <p className={styles.lead}>Lobbies, people, sessions and the log as it grows, for analysts and admins.</p>
      <Button look="primary" size="large" wide onClick={() => void signIn()} data-testid="sign-in">
        Sign in
      </Button>
      <details className={styles.more}>
        <summary data-testid="use-a-token">Use a token</summary>
        <form className={styles.form} onSubmit={submit}>
          <Field
            label="Access token"
            type="password"
            value={token}
            onChange={setToken}
            hint="Of an analyst or an admin. It stays in this tab."
            autoComplete="off"
            testId="token"
          />
          <Button type="submit" wide disabled={token.trim() === ''} data-testid="enter">
            Open the console
          </Button>
        </form>
      </details>
    </Alone>
  );
}
