import { Alone, Button, ButtonLink, Field } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { after, backOf, withBack } from '../address';
import { register } from '../api';
import { RuleList } from '../RuleList';
import { allMet, loginRules, nameRules, passwordRules } from '../rules';
import { sentenceOf } from '../sentences';
import { useAction } from '../useAction';
import styles from './Page.module.css';

const FIELDS = ['login', 'password', 'name'];

/** A new account: the rules are shown as one types, so that nothing is refused that could have been said before. */
export function Register({ open }: { open: boolean }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const { busy, refused, run } = useAction();
  if (!open) {
    return (
      <Alone title="Make an account">
        <p>Nobody can register here; sign in with an account you have elsewhere.</p>
        <ButtonLink href={withBack('/account/sign-in')}>Sign in</ButtonLink>
      </Alone>
    );
  }
  const rules = { name: nameRules(name), login: loginRules(login), password: passwordRules(password, login) };
  const ready = Object.values(rules).every(allMet);
  const errorOf = (field: string) => (refused?.field === field ? sentenceOf(refused) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(async () => location.assign(after((await register(login, password, name)).next, backOf())));
  };
  return (
    <Alone title="Make an account" testId="register-page">
      <form onSubmit={submit} aria-busy={busy}>
        <Field label="Your name" value={name} onChange={setName} error={errorOf('name')} hint="The others see it beside your pad"
          autoComplete="nickname" placeholder="Ann" autoFocus testId="name" />
        <Field label="Sign-in name" value={login} onChange={setLogin} error={errorOf('login')} hint="Nobody else sees it; an address will do"
          autoComplete="username" autoCapitalize="none" spellCheck={false} testId="login" />
        <RuleList rules={rules.login} typed={login !== ''} />
        <Field label="Password" type="password" value={password} onChange={setPassword} error={errorOf('password')}
          autoComplete="new-password" testId="password" />
        <RuleList rules={rules.password} typed={password !== ''} />
        {refused !== undefined && !FIELDS.includes(refused.field ?? '') && <p role="alert" className={styles.bad}>{sentenceOf(refused)}</p>}
        <Button type="submit" look="primary" size="large" wide disabled={busy || !ready} data-testid="register">
          {busy ? 'Making it…' : 'Make the account'}
        </Button>
      </form>
      <p className={styles.note}>
        You have one? <a href={withBack('/account/sign-in')}>Sign in</a>
      </p>
    </Alone>
  );
}
