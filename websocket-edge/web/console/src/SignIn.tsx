import { Button, Field, Logo } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import styles from './SignIn.module.css';

/** Takes a token; the server judges it with the first read. */
export function SignIn({ enter }: { enter: (token: string) => void }) {
  const [token, setToken] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(token.trim());
  };
  return (
    <main className={styles.page}>
      <Logo />
      <form className={styles.form} onSubmit={submit}>
        <h1 className={styles.title}>Console</h1>
        <Field
          label="Access token"
          type="password"
          value={token}
          onChange={setToken}
          hint="Of an analyst or an admin. It stays in this tab."
          autoComplete="off"
          testId="token"
        />
        <Button type="submit" look="primary" wide disabled={token.trim() === ''} data-testid="sign-in">
          Open the console
        </Button>
      </form>
    </main>
  );
}
