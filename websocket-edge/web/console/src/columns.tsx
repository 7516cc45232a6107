import { Badge } from '@playcast/ui';
import type { LobbyRow, ProjectionRow, SessionRow } from './api';
import { type Column, Id } from './Table';
import { dayAndClockOf, lengthOf, memberNames, titleOf } from './words';

export const LOBBY_COLUMNS: readonly Column<LobbyRow>[] = [
  { name: 'Lobby', cell: (row) => <strong>{titleOf(row)}</strong> },
  { name: 'Id', cell: (row) => <Id id={row.view.lobby} /> },
  { name: 'Game', cell: (row) => row.view.game },
  { name: 'In it', cell: memberNames },
  { name: 'Seats', numeric: true, cell: (row) => `${row.view.members.length} of ${row.view.capacity}` },
  { name: 'Stream', cell: (row) => (row.view.session == null ? <Badge>Off</Badge> : <Badge look="good" dot>On air</Badge>) },
  { name: 'Event', numeric: true, cell: (row) => row.seq },
];

export const SESSION_COLUMNS: readonly Column<SessionRow>[] = [
  { name: 'Session', cell: (row) => <Id id={row.session} /> },
  { name: 'Lobby', cell: (row) => <Id id={row.lobby} /> },
  { name: 'Opened', cell: (row) => dayAndClockOf(row.opened) },
  { name: 'Quality', cell: (row) => row.profile },
  { name: 'Watched by', numeric: true, cell: (row) => row.watched.length },
  {
    name: 'State',
    cell: ({ summary }) =>
      summary == null ? <Badge look="good" dot>On air</Badge> : <Badge>{summary.reason.replace('_', ' ')}</Badge>,
  },
  { name: 'Length', numeric: true, cell: ({ summary }) => (summary == null ? '' : lengthOf(summary.seconds)) },
];

export const PROJECTION_COLUMNS: readonly Column<ProjectionRow>[] = [
  { name: 'Name', cell: (row) => row.name },
  { name: 'Position', numeric: true, cell: (row) => row.position },
  { name: 'Lag', numeric: true, cell: (row) => <span data-testid="lag">{row.behind}</span> },
  { name: 'State', cell: stateOf },
];

function stateOf({ running, rebuilding }: ProjectionRow) {
  if (rebuilding) return <Badge look="fair" dot>Rebuilding</Badge>;
  return running ? <Badge look="good" dot>Running</Badge> : <Badge look="poor" dot>Stopped</Badge>;
}
