import { type Invite, textOf } from '@playcast/sdk';
import { Button } from '@playcast/ui';
import { useState } from 'react';
import styles from './HostPanel.module.css';
import type { LobbyModel } from './model';

const USES = 3;
const DAY_SECONDS = 24 * 60 * 60;
const MOST_SHOWN = 3;

const linkOf = (code: string): string => `${location.origin}/join/${code}`;

/** Codes that still let somebody in, and a new one at a click. */
export function Invites({ model: { lobby, room, state, toaster } }: { model: LobbyModel }) {
  const [busy, setBusy] = useState(false);
  const open = lobby.invites.filter((invite) => invite.usesLeft > 0 && Date.parse(invite.expiresAt) > Date.now());
  const make = () => {
    setBusy(true);
    const asked = room.connection
      .request('lobby.invite', { lobby: lobby.lobby, role: 'player', uses: USES, expiresIn: DAY_SECONDS })
      .finally(() => setBusy(false));
    toaster.attempt(asked);
  };
  const copy = (code: string) =>
    toaster.attempt(navigator.clipboard.writeText(linkOf(code)), 'The link is copied. Send it to your friends.');
  return (
    <>
      <ul className={styles.list}>
        {open.slice(-MOST_SHOWN).map((invite) => {
          const code = textOf(state.cards, `invite:${invite.invite}`);
          return code === undefined ? null : <Row key={invite.invite} invite={invite} code={code} copy={() => copy(code)} />;
        })}
      </ul>
      <Button look={open.length === 0 ? 'primary' : 'plain'} wide disabled={busy} onClick={make} data-testid="invite">
        {open.length === 0 ? 'Invite friends' : 'Another invite'}
      </Button>
    </>
  );
}

function Row({ invite, code, copy }: { invite: Invite; code: string; copy: () => void }) {
  return (
    <li className={styles.invite} data-testid="invite-row" data-code={code} data-link={linkOf(code)}>
      <span className={styles.code}>{code}</span>
      <Button look="paper" size="small" onClick={copy} data-testid="copy-link">
        Copy link
      </Button>
      <span className={styles.note}>
        {`${invite.usesLeft} ${invite.usesLeft === 1 ? 'place' : 'places'}, until ${timeOf(invite.expiresAt)}`}
      </span>
    </li>
  );
}

const timeOf = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
