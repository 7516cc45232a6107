import { Badge, Button, Card, Logo } from '@playcast/ui';
import type { Api } from './api';
import styles from './Board.module.css';
import { Events } from './Events';
import { LOBBY_COLUMNS, PROJECTION_COLUMNS, SESSION_COLUMNS } from './columns';
import { Id, Table } from './Table';
import { type Live, useLive } from './useLive';

/** Four tables and the log together stay well below the 100 reads a minute that a principal has. */
const TABLES_MS = 6_000;
const EVENTS_MS = 2_000;

interface Props {
  api: Api;
  who: string;
  leave: () => void;
}

/** Everything at a glance: lobbies, people, sessions, projections, and the log as it grows. */
export function Board({ api, who, leave }: Props) {
  const lobbies = useLive(api.lobbies, TABLES_MS);
  const online = useLive(api.online, TABLES_MS);
  const sessions = useLive(api.sessions, TABLES_MS);
  const projections = useLive(api.projections, TABLES_MS);
  return (
    <div className={styles.page} data-testid="console">
      <header className={styles.top}>
        <Logo />
        <h1 className={styles.title}>Console</h1>
        <Health all={[lobbies, online, sessions, projections]} />
        <a className={styles.who} href="/account/" data-testid="who">
          {who}
        </a>
        <Button size="small" onClick={leave} data-testid="sign-out">
          Sign out
        </Button>
      </header>
      <main className={styles.grid}>
        <Card title="Open lobbies" aside={<Count live={lobbies} />} testId="lobbies" className={styles.wide}>
          <Table columns={LOBBY_COLUMNS} rows={lobbies.data} keyOf={(row) => row.view.lobby} empty="No lobby is open." />
        </Card>
        <Card title="Projections" aside={<Count live={projections} />} testId="projections">
          <Table columns={PROJECTION_COLUMNS} rows={projections.data} keyOf={(row) => row.name} empty="None is known." />
        </Card>
        <Card title="Sessions" aside={<Count live={sessions} />} testId="sessions" className={styles.wide}>
          <Table columns={SESSION_COLUMNS} rows={sessions.data} keyOf={(row) => row.session} empty="There was none yet." />
        </Card>
        <Card title="Online" aside={<Count live={online} />} testId="online">
          <ul className={styles.users}>
            {(online.data ?? []).map((user) => (
              <li key={user}>
                <Id id={user} />
              </li>
            ))}
          </ul>
          {online.data?.length === 0 && <p className={styles.note}>Nobody is online.</p>}
        </Card>
        <Events api={api} everyMs={EVENTS_MS} className={styles.full} />
      </main>
    </div>
  );
}

function Count({ live: { data, refused } }: { live: Live<readonly unknown[]> }) {
  if (refused !== undefined) return <Badge look="poor" title={refused.message}>{refused.code}</Badge>;
  return <Badge>{data?.length ?? '…'}</Badge>;
}

function Health({ all }: { all: readonly Live<unknown>[] }) {
  const refused = all.find((live) => live.refused !== undefined)?.refused;
  const fresh = all.every((live) => live.data !== undefined);
  return (
    <div className={styles.health} role="status" data-testid="health">
      {refused !== undefined && <Badge look="poor" dot>{refused.message}</Badge>}
      {refused === undefined && <Badge look={fresh ? 'good' : 'plain'} dot>{fresh ? 'Live' : 'Reading'}</Badge>}
    </div>
  );
}
