import { Badge, Button, Card } from '@playcast/ui';
import { useMemo, useRef, useState } from 'react';
import type { Api, LoggedEvent } from './api';
import styles from './Events.module.css';
import { Tail } from './tail';
import { useLive } from './useLive';
import { clockOf } from './words';

interface Props {
  api: Api;
  everyMs: number;
  className: string | undefined;
}

const matches = (event: LoggedEvent, filter: string): boolean =>
  filter === '' || `${event.type} ${event.stream} ${Object.values(event.meta).join(' ')}`.toLowerCase().includes(filter);

/** The event log as it grows, newest first; a filter finds a type, a stream or a correlation id. */
export function Events({ api, everyMs, className }: Props) {
  const tail = useMemo(() => new Tail(api), [api]);
  const { data, refused } = useLive(tail.read, everyMs);
  const [filter, setFilter] = useState('');
  const [paused, setPaused] = useState(false);
  const held = useRef<readonly LoggedEvent[]>([]);
  if (!paused) held.current = data ?? [];
  const shown = held.current.filter((event) => matches(event, filter.trim().toLowerCase()));
  const tools = (
    <div className={styles.tools}>
      {refused !== undefined && <Badge look="poor" title={refused.message}>{refused.code}</Badge>}
      <input
        className={styles.filter}
        type="search"
        placeholder="Type, stream or correlation id"
        aria-label="Filter the events"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        data-testid="event-filter"
      />
      <Button size="small" aria-pressed={paused} onClick={() => setPaused(!paused)} data-testid="event-pause">
        {paused ? 'Go on' : 'Hold'}
      </Button>
    </div>
  );
  return (
    <Card title="Events" aside={tools} testId="events" className={className}>
      <ol className={styles.list}>
        {shown.map((event) => (
          <Line key={event.position} event={event} />
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.note}>{filter === '' ? 'Nothing has happened yet.' : 'Nothing of that kind.'}</p>}
    </Card>
  );
}

function Line({ event }: { event: LoggedEvent }) {
  const [domain, name] = event.type.split('.');
  return (
    <li data-testid="event" data-type={event.type}>
      <details>
        <summary className={styles.line}>
          <span className={styles.position}>{event.position}</span>
          <time dateTime={event.time}>{clockOf(event.time)}</time>
          <span className={styles.type} data-domain={domain}>
            {domain}.<strong>{name}</strong>
          </span>
          <code className={styles.stream}>
            {event.stream}#{event.seq}
          </code>
        </summary>
        <pre className={styles.body}>{JSON.stringify({ data: event.data, meta: event.meta }, null, 2)}</pre>
      </details>
    </li>
  );
}
