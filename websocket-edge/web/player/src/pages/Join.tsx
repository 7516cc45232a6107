import { enterAsGuest, type Refusal } from '@playcast/sdk';
import { Alone, Button, Field } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { account, enterByAccount, useAccount, whoOf } from '../account';
import { deviceId, keepPass, type Pass, rememberedName, rememberName } from '../pass';
import { navigate } from '../router';
import styles from './Join.module.css';

const LONGEST_NAME = 24;

/** A code is at hand: what shall the others call you? Who is signed in has a name already. */
export function Join({ code }: { code: string }) {
  const who = whoOf(useAccount());
  const [asGuest, setAsGuest] = useState(false);
  const [name, setName] = useState(rememberedName);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const typed = name.trim();

  const enter = async (letIn: () => Promise<Pass>) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const pass = await letIn();
      keepPass(pass);
      navigate(`/lobby/${pass.lobby}`, true);
    } catch (problem) {
      setRefused(problem as Refusal);
      setBusy(false);
    }
  };
  const guest = (event: FormEvent) => {
    event.preventDefault();
    void enter(async () => {
      const { token, lobby } = await enterAsGuest({ code, name: typed, device: deviceId() });
      rememberName(typed);
      return { token, lobby, code };
    });
  };

  return (
    <Alone title="You’re invited to play" stub={{ label: 'Invite', text: code, testId: 'invite-code' }}>
      {who === undefined || asGuest ? (
        <form onSubmit={guest} aria-busy={busy}>
          <Field
            label="Your name"
            value={name}
            onChange={setName}
            hint="The others see it beside your pad"
            error={refused && sentenceOf(refused)}
            maxLength={LONGEST_NAME}
            autoComplete="nickname"
            placeholder="Ann"
            autoFocus
            testId="nickname"
          />
          <Button type="submit" look="primary" size="large" wide disabled={busy || typed === ''} data-testid="join">
            {busy ? 'Opening the door…' : 'Join the game'}
          </Button>
        </form>
      ) : (
        <>
          {refused !== undefined && <p role="alert" className={styles.bad}>{sentenceOf(refused)}</p>}
          <Button look="primary" size="large" wide disabled={busy} onClick={() => void enter(() => enterByAccount(code))} data-testid="join-by-account">
            {busy ? 'Opening the door…' : who.name ? `Join as ${who.name}` : 'Join by your account'}
          </Button>
          <Button look="quiet" onClick={() => setAsGuest(true)}>Join under another name</Button>
        </>
      )}
      <div className={styles.others}>
        <Button look="quiet" onClick={() => navigate('/')}>Use another code</Button>
        {who === undefined && <Button look="quiet" onClick={() => void account.signIn()} data-testid="sign-in">Sign in</Button>}
      </div>
    </Alone>
  );
}

function sentenceOf(refused: Refusal): string {
  switch (refused.code) {
    case 'invite.unknown':
      return 'No lobby has this code. Ask your host for a new one.';
    case 'invite.used-up':
      return 'This invite is used up. Ask your host for a new one.';
    case 'invite.expired':
      return 'This invite has expired. Ask your host for a new one.';
    case 'lobby.closed':
      return 'The host has closed this lobby.';
    case 'rate.limited':
      return `Too many attempts. Try again in ${Math.max(1, Math.ceil(refused.retryAfterMs / 60_000))} min.`;
    default:
      return refused.message;
  }
}
