import { nameOf } from '@playcast/sdk';
import { Badge, Button, Card, MemberRow } from '@playcast/ui';
import { MemberControls } from './MemberControls';
import { type LobbyModel, notesOn } from './model';
import styles from './Members.module.css';

/** Who is here, with which pad, ready or not. */
export function Members({ model }: { model: LobbyModel }) {
  const { lobby, me, isHost, state, room, toaster } = model;
  const ready = () =>
    toaster.attempt(room.connection.request('lobby.ready', { lobby: lobby.lobby, ready: !me.ready }));
  const players = lobby.members.filter((member) => member.role === 'player').length;
  return (
    <Card title="In the lobby" aside={<Badge>{`${players} of ${lobby.capacity}`}</Badge>} testId="members">
      <ul className={styles.list}>
        {lobby.members.map((member) => (
          <MemberRow
            key={member.user}
            user={member.user}
            name={nameOf(state.cards, member.user)}
            notes={notesOn(lobby, member, me.user)}
            role={member.role}
            ready={member.ready}
            pads={member.pads.map((held) => held.pad)}
          >
            {isHost && <MemberControls model={model} member={member} />}
          </MemberRow>
        ))}
      </ul>
      {me.role === 'player' && (
        <Button look={me.ready ? 'plain' : 'primary'} wide onClick={ready} aria-pressed={me.ready} data-testid="ready">
          {me.ready ? 'Not ready after all' : 'I’m ready'}
        </Button>
      )}
    </Card>
  );
}
