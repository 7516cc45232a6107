import type { Profile } from '@playcast/sdk';
import { Badge, Button } from '@playcast/ui';
import { useEffect, useState } from 'react';
import styles from './HostPanel.module.css';
import type { LobbyModel } from './model';

const LOOK_AGAIN_MS = 4_000;
const PROFILES: readonly { profile: Profile; label: string }[] = [
  { profile: 'high', label: 'High quality' },
  { profile: 'medium', label: 'Medium quality' },
  { profile: 'low', label: 'Low quality' },
];

/** Starts the stream on one of the host's computers, and ends it. */
export function StreamControls({ model }: { model: LobbyModel }) {
  const { lobby, room, toaster } = model;
  const live = lobby.session ?? undefined;
  const end = () => {
    if (live === undefined) return;
    toaster.attempt(room.connection.request('session.end', { lobby: lobby.lobby, session: live.session }));
  };
  if (live === undefined) return <Start model={model} />;
  return (
    <div className={styles.row}>
      <Badge look="good" dot testId="stream-live">
        On air
      </Badge>
      <Button look="danger" size="small" onClick={end} data-testid="end-stream">
        End the stream
      </Button>
    </div>
  );
}

function Start({ model: { lobby, room, state, toaster } }: { model: LobbyModel }) {
  const [profile, setProfile] = useState<Profile>('high');
  // Agents come and go outside the lobby's events, so they are looked for while nothing runs.
  useEffect(() => {
    const look = () => void room.look().catch(() => undefined);
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [room]);
  const [agent] = state.agents;
  if (agent === undefined) {
    return (
      <p className={styles.note} data-testid="no-agent">
        No capture agent of yours is online. Start it on the computer that runs the game; it shows up here by itself.
      </p>
    );
  }
  const start = () =>
    toaster.attempt(room.connection.request('session.start', { lobby: lobby.lobby, agent, profile }));
  return (
    <div className={styles.row}>
      <select
        value={profile}
        aria-label="Picture quality"
        onChange={(event) => setProfile(event.currentTarget.value as Profile)}
      >
        {PROFILES.map((each) => (
          <option key={each.profile} value={each.profile}>
            {each.label}
          </option>
        ))}
      </select>
      <Button look="primary" onClick={start} data-testid="start-stream">
        Start
      </Button>
    </div>
  );
}
