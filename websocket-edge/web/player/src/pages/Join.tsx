import { enterAsGuest, type Refusal } from '@playcast/sdk';
import { Alone, Button, Field } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { deviceId, keepPass, rememberedName, rememberName } from '../pass';
import { navigate } from '../router';

const LONGEST_NAME = 24;

/** A code is at hand: what shall the others call you? */
export function Join({ code }: { code: string }) {
  const [name, setName] = useState(rememberedName);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const typed = name.trim();

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(undefined);
    try {
      const pass = await enterAsGuest({ code, name: typed, device: deviceId() });
      rememberName(typed);
      keepPass({ token: pass.token, lobby: pass.lobby, code });
      navigate(`/lobby/${pass.lobby}`, true);
    } catch (problem) {
      setRefused(problem as Refusal);
      setBusy(false);
    }
  };

  return (
    <Alone title="You’re invited to play" stub={{ label: 'Invite', text: code, testId: 'invite-code' }}>
      <form onSubmit={enter} aria-busy={busy}>
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
        <Button look="quiet" onClick={() => navigate('/')}>
          Use another code
        </Button>
      </form>
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
