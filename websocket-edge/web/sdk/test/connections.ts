import { Connection } from '../src/connection';
import type { Refusal } from '../src/refusal';
import { FakeWebSocket } from './FakeWebSocket';

export const LOBBY = '01JDA0000000000000000000AA';

/** A connection over fake sockets that waits the whole of each delay and counts its messages c1, c2 … */
export const connectionOverFakes = (ticket?: string, onTicket: (fresh: string) => void = () => undefined): Connection =>
  new Connection({
    url: 'wss://host/ws',
    token: 'TOKEN',
    device: { kind: 'browser', id: 'DEVICE' },
    positions: () => ({ [`lobby:${LOBBY}`]: 7 }),
    makeSocket: (url, protocol) => new FakeWebSocket(url, protocol),
    random: () => 1,
    ticket,
    onTicket,
    idPrefix: 'c',
  });

export const refusedBy = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (why: Refusal) => why,
  );
