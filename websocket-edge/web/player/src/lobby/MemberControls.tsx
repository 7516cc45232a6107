import { type InputKind, type Member, nameOf } from '@playcast/sdk';
import { Switch } from '@playcast/ui';
import { type LobbyModel, NO_PAD, PADS } from './model';
import styles from './MemberControls.module.css';

const KINDS: readonly { kind: InputKind; label: string }[] = [
  { kind: 'gamepad', label: 'Controller' },
  { kind: 'keyboard', label: 'Keyboard' },
  { kind: 'mouse', label: 'Mouse' },
  { kind: 'touch', label: 'Touch pad' },
];

/** What the host may change about one member: pad, and which devices reach the game. */
export function MemberControls({ model, member }: { model: LobbyModel; member: Member }) {
  const { lobby, me, device: ownDevice, state, room, toaster } = model;
  const isMe = member.user === me.user;
  const device = isMe ? ownDevice : (member.pads[0]?.device ?? state.devices[member.user]);
  // Keyboard and mouse reach the whole desktop: only whose computer it is may hand them out.
  const mayGrantDesktop = lobby.session == null || lobby.session.owner === me.user;
  const set = (kind: InputKind, on: boolean) =>
    toaster.attempt(
      room.connection.request('lobby.input-access', {
        lobby: lobby.lobby,
        user: member.user,
        ...member.access,
        [kind]: on,
      }),
    );
  const assign = (pad: number) => {
    if (device === undefined) return;
    toaster.attempt(
      room.connection.request('lobby.assign-pad', { lobby: lobby.lobby, user: member.user, device, pad }),
    );
  };
  return (
    <details className={styles.controls} data-testid="member-controls">
      <summary data-testid="member-controls-open">Pad and inputs</summary>
      <div className={styles.inside}>
        <label className={styles.pad}>
          <span>Pad</span>
          <select
            value={member.pads[0]?.pad ?? NO_PAD}
            disabled={device === undefined}
            title={device === undefined ? 'Their device is known once they watch or hold a pad' : undefined}
            aria-label={`Pad of ${nameOf(state.cards, member.user)}`}
            onChange={(event) => assign(Number(event.currentTarget.value))}
            data-testid="assign-pad"
          >
            <option value={NO_PAD}>None</option>
            {PADS.map((pad) => (
              <option key={pad} value={pad}>{`Pad ${pad + 1}`}</option>
            ))}
          </select>
        </label>
        {KINDS.map(({ kind, label }) => (
          <Switch
            key={kind}
            label={label}
            checked={member.access[kind]}
            disabled={(kind === 'keyboard' || kind === 'mouse') && !mayGrantDesktop}
            title={kind === 'keyboard' || kind === 'mouse' ? 'Reaches the whole desktop of the game’s computer' : undefined}
            testId={`access-${kind}`}
            onChange={(on) => set(kind, on)}
          />
        ))}
      </div>
    </details>
  );
}
