import { Button, Logo, Notice } from '@playcast/ui';
import { LobbyScreen } from '../lobby/LobbyScreen';
import { whereabouts } from '../lobby/whereabouts';
import { useRoom } from '../lobby/useRoom';
import { dropPass, type Pass } from '../pass';
import { navigate } from '../router';
import styles from './LobbyPage.module.css';

/** A lobby by its pass: the screen itself, or the reason why there is none. */
export function LobbyPage({ pass }: { pass: Pass }) {
  const [room, state] = useRoom(pass);
  const leave = () => {
    dropPass();
    navigate('/', true);
  };
  const where = whereabouts(state);
  if (where.kind === 'inside') {
    return <LobbyScreen room={room} state={state} lobby={where.lobby} me={where.me} onLeft={leave} />;
  }
  const again = () => (where.action === 'enter' ? void room.enter() : room.connection.open());
  return (
    <main className={styles.alone}>
      <Logo />
      <Notice state={where.state} title={where.title} text={where.text} busy={where.action === undefined}>
        {(where.action === 'enter' || where.action === 'connect') && (
          <Button look="paper" onClick={again} data-testid="retry">
            {where.button}
          </Button>
        )}
        {where.action === 'rejoin' && pass.code !== undefined && (
          <Button look="paper" onClick={() => navigate(`/join/${pass.code}`, true)} data-testid="rejoin">
            Join again
          </Button>
        )}
        {where.action !== undefined && (
          <Button look="quiet" onClick={leave} data-testid="to-start">
            To the start page
          </Button>
        )}
      </Notice>
    </main>
  );
}
