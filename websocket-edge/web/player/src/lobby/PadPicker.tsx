import { Card, classes } from '@playcast/ui';
import { holdersOf, type LobbyModel, namesOf, NO_PAD, PADS } from './model';
import styles from './PadPicker.module.css';

/** The four ports of the console: free ones can be taken, one's own can be left. */
export function PadPicker({ model }: { model: LobbyModel }) {
  const { lobby, me, device, pad: mine, isHost, room, state, toaster } = model;
  const assign = (pad: number) =>
    toaster.attempt(room.connection.request('lobby.assign-pad', { lobby: lobby.lobby, user: me.user, device, pad }));
  const mayChange = lobby.settings.freePads || isHost;
  return (
    <Card title="Pads" testId="pads">
      <ul className={styles.ports}>
        {PADS.map((pad) => {
          const holders = holdersOf(lobby, pad);
          const isMine = pad === mine;
          const says = isMine ? 'You' : namesOf(state.cards, holders) || 'Free';
          return (
            <li key={pad}>
              <button
                type="button"
                className={classes(styles.port, styles[`pad${pad}`], holders.length > 0 && styles.taken, isMine && styles.mine)}
                disabled={!mayChange || (!isMine && holders.length > 0)}
                aria-pressed={isMine}
                aria-label={`Pad ${pad + 1}: ${says}. ${isMine ? 'Leave it' : 'Take it'}`}
                onClick={() => assign(isMine ? NO_PAD : pad)}
                data-testid={`pad-${pad + 1}`}
                data-holder={isMine ? 'me' : holders.length > 0 ? 'other' : 'free'}
              >
                <span className={styles.socket}>P{pad + 1}</span>
                <span className={styles.who}>{says}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {!mayChange && <p className={styles.note}>The host hands out the pads here.</p>}
    </Card>
  );
}
