import { type LobbyView, type Member, type Room, type RoomState, textOf } from '@playcast/sdk';
import { Badge, Button, Logo, Toasts } from '@playcast/ui';
import { useState } from 'react';
import { deviceId } from '../pass';
import { Chat } from './Chat';
import { HostPanel } from './HostPanel';
import styles from './LobbyScreen.module.css';
import { Members } from './Members';
import { type LobbyModel, padOf } from './model';
import { PadPicker } from './PadPicker';
import { Stage } from './Stage';
import { useInput } from './useInput';
import { useNews } from './useNews';
import { useStream } from './useStream';
import { useToasts } from './useToasts';

interface Props {
  room: Room;
  state: RoomState;
  lobby: LobbyView;
  me: Member;
  onLeft: () => void;
}

/** The lobby from inside: the picture big, the people beside it. */
export function LobbyScreen({ room, state, lobby, me, onLeft }: Props) {
  const toaster = useToasts();
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const device = deviceId();
  const pad = padOf(me, device);
  const agentLost = useNews(room, toaster.say);
  const [stream, retry] = useStream(room, lobby.session?.session);
  const input = useInput({
    user: me.user,
    stream,
    access: me.access,
    pad,
    onKeyboardOff: () => toaster.say('The host has not turned your keyboard on.'),
  });
  const model: LobbyModel = { room, state, lobby, me, device, pad, isHost: lobby.host === me.user, toaster };
  const leave = () => {
    // Leaving is harmless to repeat and must not wait for a lost connection.
    room.connection.request('lobby.leave', { lobby: lobby.lobby }).then(onLeft, onLeft);
  };
  return (
    <div className={styles.screen} data-testid="lobby" data-lobby={lobby.lobby} data-user={me.user}>
      <header className={styles.top}>
        <Logo />
        <div className={styles.title}>
          <h1>{textOf(state.cards, lobby.title) ?? 'Lobby'}</h1>
          <Badge>{lobby.game}</Badge>
        </div>
        <div className={styles.end}>
          <ConnectionBadge state={state} retry={() => room.connection.open()} />
          <Button size="small" onClick={leave} data-testid="leave">
            Leave
          </Button>
        </div>
      </header>
      <main className={styles.main}>
        <Stage {...{ model, stream, input, agentLost, retry, setStage }} element={stage} />
        <aside className={styles.side} aria-label="Lobby">
          <PadPicker model={model} />
          <Members model={model} />
          <Chat model={model} backToGame={() => stage?.focus()} />
          {model.isHost && <HostPanel model={model} />}
        </aside>
      </main>
      <Toasts messages={toaster.messages} />
    </div>
  );
}

function ConnectionBadge({ state: { connection }, retry }: { state: RoomState; retry: () => void }) {
  if (connection.kind === 'open') {
    return (
      <Badge look="good" dot testId="connection">
        Connected
      </Badge>
    );
  }
  return (
    <>
      <Badge look="fair" dot testId="connection">
        Reconnecting
      </Badge>
      {connection.kind === 'waiting' && (
        <Button size="small" look="paper" onClick={retry} data-testid="reconnect">
          Now
        </Button>
      )}
    </>
  );
}
