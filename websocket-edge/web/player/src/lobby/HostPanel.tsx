import type { InputKind, Settings } from '@playcast/sdk';
import { Button, Card, Switch } from '@playcast/ui';
import { useState } from 'react';
import styles from './HostPanel.module.css';
import { Invites } from './Invites';
import type { LobbyModel } from './model';
import { StreamControls } from './StreamControls';

const DEFAULTS: readonly { kind: InputKind; label: string }[] = [
  { kind: 'gamepad', label: 'Controller on' },
  { kind: 'touch', label: 'Touch pad on' },
  { kind: 'keyboard', label: 'Keyboard on' },
];

/** What only the host has: invites, the stream, what newcomers get, and the end of it all. */
export function HostPanel({ model }: { model: LobbyModel }) {
  return (
    <>
      <Card title="Invite" testId="host-invites">
        <Invites model={model} />
      </Card>
      <Card title="Stream" testId="host-stream">
        <StreamControls model={model} />
      </Card>
      <Card title="Newcomers get" testId="host-settings">
        <Newcomers model={model} />
      </Card>
      <CloseLobby model={model} />
    </>
  );
}

function Newcomers({ model: { lobby, room, toaster } }: { model: LobbyModel }) {
  const { settings } = lobby;
  const { access, autoPad } = settings.guestDefaults;
  const change = (next: Settings) =>
    toaster.attempt(room.connection.request('lobby.settings', { lobby: lobby.lobby, settings: next }));
  return (
    <div className={styles.switches}>
      <Switch
        label="A free pad at once"
        checked={autoPad}
        testId="default-auto-pad"
        onChange={(on) => change({ ...settings, guestDefaults: { access, autoPad: on } })}
      />
      {DEFAULTS.map(({ kind, label }) => (
        <Switch
          key={kind}
          label={label}
          checked={access[kind]}
          testId={`default-${kind}`}
          onChange={(on) => change({ ...settings, guestDefaults: { autoPad, access: { ...access, [kind]: on } } })}
        />
      ))}
      <Switch
        label="Players may swap pads themselves"
        checked={settings.freePads}
        testId="free-pads"
        onChange={(on) => change({ ...settings, freePads: on })}
      />
    </div>
  );
}

/** Asked twice, for everybody is sent home. */
function CloseLobby({ model: { lobby, room, toaster } }: { model: LobbyModel }) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <Button look="quiet" onClick={() => setSure(true)} data-testid="close-lobby">
        Close the lobby…
      </Button>
    );
  }
  const close = () => toaster.attempt(room.connection.request('lobby.close', { lobby: lobby.lobby }));
  return (
    <div className={styles.sure}>
      <p>Everybody leaves and the stream ends.</p>
      <Button look="danger" size="small" onClick={close} data-testid="close-lobby-sure">
        Close it
      </Button>
      <Button size="small" onClick={() => setSure(false)}>
        Keep it open
      </Button>
    </div>
  );
}
