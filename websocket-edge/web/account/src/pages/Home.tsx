import type { Refusal } from '@playcast/sdk';
import type { Who } from '@playcast/signin';
import { Badge, Button, ButtonLink, Card, Logo } from '@playcast/ui';
import { useCallback, useEffect, useState } from 'react';
import { entrance, type Factors, factors, type Given } from '../api';
import { Authenticator } from '../factors/Authenticator';
import { Passkeys } from '../factors/Passkeys';
import { Recovery } from '../factors/Recovery';
import { RecoveryCodes } from '../factors/RecoveryCodes';
import { sentenceOf } from '../sentences';
import { useAction } from '../useAction';
import { Everywhere } from './Everywhere';
import styles from './Home.module.css';

const ROLES_WITH_CONSOLE = ['analyst', 'admin'];

/** The account itself: who it is, what it shows beside its password, and where it can go. */
export function Home({ who, look }: { who: Who; look: () => void }) {
  const [has, setHas] = useState<Factors>();
  const [codes, setCodes] = useState<string[]>();
  const { busy, run } = useAction();
  const [unread, setUnread] = useState<Refusal>();
  const again = useCallback(() => {
    setUnread(undefined);
    factors().then(setHas, setUnread);
  }, []);
  useEffect(again, [again]);
  const changed = (given?: Given) => {
    if (given?.recoveryCodes) setCodes(given.recoveryCodes);
    again();
    look();
  };
  const name = who.name ?? undefined;
  const leave = () =>
    run(async () => {
      await entrance.signOut();
      location.assign('/');
    });
  return (
    <div className={styles.page} data-testid="account">
      <header className={styles.top}>
        <a className={styles.home} href="/" aria-label="Playcast, to the start page">
          <Logo />
        </a>
        <Button size="small" disabled={busy} onClick={leave} data-testid="sign-out">
          Sign out
        </Button>
      </header>
      <main className={styles.main}>
        <h1 className={styles.title} data-testid="who">{who.name ?? 'Your account'}</h1>
        {codes !== undefined && <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />}
        {who.secondFactorRequired && (
          <p className={styles.warning} role="status" data-testid="factor-required">
            Your account is more than a player’s, which counts only with a second factor. Add an authenticator app or a passkey.
          </p>
        )}
        <Card title="Where to" aside={<Roles roles={who.roles} />}>
          <nav className={styles.ways}>
            <ButtonLink href="/">Play</ButtonLink>
            <ButtonLink href="/account/device" data-testid="to-device">Connect a capture agent</ButtonLink>
            {who.roles.some((role) => ROLES_WITH_CONSOLE.includes(role)) && <ButtonLink href="/console/">Console</ButtonLink>}
          </nav>
        </Card>
        {unread !== undefined && (
          <Card title="Second factors">
            <p className={styles.unread}>They cannot be shown now. {sentenceOf(unread)}</p>
            <Button size="small" onClick={again}>Try again</Button>
          </Card>
        )}
        {has !== undefined && (
          <>
            <Authenticator on={has.totp} name={name} last={has.passkeys.length === 0} changed={changed} />
            <Passkeys all={has.passkeys} name={name} last={has.passkeys.length === 1 && !has.totp} changed={changed} />
            {who.secondFactor && <Recovery left={has.recoveryCodesLeft} changed={changed} />}
          </>
        )}
        <Everywhere />
      </main>
    </div>
  );
}

const Roles = ({ roles }: { roles: readonly string[] }) => (
  <span className={styles.roles}>
    {roles.map((role) => (
      <Badge key={role}>{role.toLowerCase()}</Badge>
    ))}
  </span>
);
