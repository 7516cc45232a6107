import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type ConnectionState } from '../src/connection';
import { connectionOverFakes, LOBBY, refusedBy } from './connections';
import { FakeWebSocket } from './FakeWebSocket';

let connection: Connection;
let states: ConnectionState['kind'][];
let tickets: string[];

beforeEach(() => {
  vi.useFakeTimers();
  FakeWebSocket.all = [];
  states = [];
  tickets = [];
  connection = connectionOverFakes(undefined, (fresh) => tickets.push(fresh));
  connection.onState((state) => states.push(state.kind));
});

afterEach(() => vi.useRealTimers());

describe('a connection that opens', () => {
  it('says hello with token and device as its first frame, under the subprotocol', () => {
    connection.open();
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.subprotocol).toBe('playcast.v1+json');
    expect(FakeWebSocket.last.sent).toEqual([
      { id: 'c1', type: 'hello', data: { token: 'TOKEN', device: { kind: 'browser', id: 'DEVICE' } } },
    ]);
  });

  it('is open with the welcome, not before', () => {
    connection.open();
    FakeWebSocket.last.opens();
    expect(connection.state.kind).toBe('connecting');

    FakeWebSocket.last.welcomes();
    expect(states).toEqual(['connecting', 'open']);
  });

  it('gives up a socket that gets no welcome in 10 s and tries another', () => {
    connection.open();
    FakeWebSocket.last.opens();
    vi.advanceTimersByTime(10_000 + 400);

    expect(FakeWebSocket.all).toHaveLength(2);
    expect(FakeWebSocket.all[0]?.closedWith).toBe(1000);
  });

  it('tries another socket when a handshake fails with an error alone, as in Node', () => {
    connection.open();
    FakeWebSocket.last.fails();

    expect(connection.state).toMatchObject({ kind: 'waiting', attempt: 0 });
    vi.advanceTimersByTime(400);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('leaves it to the close what an error on an open socket means', () => {
    connection.open();
    FakeWebSocket.last.welcomes();
    FakeWebSocket.last.fails();

    expect(connection.state.kind).toBe('open');
  });

  it('stays closed when its hello is refused', async () => {
    connection.open();
    const asked = refusedBy(connection.request('lobby.get', { lobby: LOBBY }));
    FakeWebSocket.last.opens();
    FakeWebSocket.last.says({ re: 'c2', type: 'error', error: { code: 'token.refused', message: 'No', retryAfterMs: 0 } });

    expect(connection.state).toMatchObject({ kind: 'closed', why: { code: 'token.refused' } });
    expect((await asked).code).toBe('token.refused');
    vi.advanceTimersByTime(120_000);
    expect(FakeWebSocket.all).toHaveLength(1);
  });
});

describe('a connection that is lost', () => {
  beforeEach(() => {
    connection.open();
    FakeWebSocket.last.welcomes('L1', 'T1');
  });

  it('comes back after a moment and takes its line up again by the ticket, from where it was', () => {
    FakeWebSocket.last.drops(1006);
    expect(connection.state).toEqual({ kind: 'waiting', attempt: 0, delayMs: 400 });

    vi.advanceTimersByTime(400);
    FakeWebSocket.last.opens();
    expect(FakeWebSocket.last.lastOf('hello').data['resume']).toEqual({
      ticket: 'T1',
      streams: { [`lobby:${LOBBY}`]: 7 },
    });
  });

  it('waits longer each time, up to 15 s', () => {
    const waits: number[] = [];
    connection.onState((state) => state.kind === 'waiting' && waits.push(state.delayMs));
    for (let i = 0; i < 8; i++) {
      FakeWebSocket.last.drops(1006);
      vi.advanceTimersByTime(15_000);
    }
    expect(waits.slice(0, 8)).toEqual([400, 800, 1600, 3200, 6400, 12_800, 15_000, 15_000]);
  });

  it('does not come back when the server says it should not', () => {
    FakeWebSocket.last.drops(4502, 'a newer socket took up this line');

    expect(connection.state).toMatchObject({ kind: 'closed', code: 4502 });
    vi.advanceTimersByTime(120_000);
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it('comes back when the node is being replaced', () => {
    FakeWebSocket.last.drops(4001);
    vi.advanceTimersByTime(400);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('comes back when the store was away at hello', () => {
    FakeWebSocket.last.drops(1006);
    vi.advanceTimersByTime(400);
    FakeWebSocket.last.opens();
    FakeWebSocket.last.says({ type: 'error', error: { code: 'unavailable', message: 'Later', retryAfterMs: 0 } });
    vi.advanceTimersByTime(800);
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.lastOf('hello').data['resume']).toMatchObject({ ticket: 'T1' });
  });

  it('uses the newest ticket', () => {
    FakeWebSocket.last.drops(1006);
    vi.advanceTimersByTime(400);
    FakeWebSocket.last.welcomes('L1', 'T2');
    FakeWebSocket.last.drops(1006);
    vi.advanceTimersByTime(800);
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.lastOf('hello').data['resume']).toMatchObject({ ticket: 'T2' });
    expect(tickets).toEqual(['T1', 'T2']);
  });
});

describe('a page that was loaded again', () => {
  it('goes on with the ticket it kept', () => {
    connection = connectionOverFakes('KEPT');
    connection.open();
    FakeWebSocket.last.opens();
    expect(FakeWebSocket.last.lastOf('hello').data['resume']).toMatchObject({ ticket: 'KEPT' });
  });

  it('never uses an id of the page before', () => {
    const { url, token, device, positions, makeSocket } = { url: '', token: '', device: { kind: 'browser' as const, id: 'D' },
      positions: () => ({}), makeSocket: (u: string, p: string) => new FakeWebSocket(u, p) };
    const ids = [1, 2].map(() => {
      new Connection({ url, token, device, positions, makeSocket }).open();
      FakeWebSocket.last.opens();
      return FakeWebSocket.last.lastOf('hello').id;
    });
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('a silent socket', () => {
  beforeEach(() => {
    connection.open();
    FakeWebSocket.last.welcomes();
  });

  it('is pinged after 30 s without a frame, and not before', () => {
    vi.advanceTimersByTime(29_000);
    FakeWebSocket.last.says({ type: 'system.tick', data: { serverTime: '' } });
    vi.advanceTimersByTime(29_000);
    expect(FakeWebSocket.last.sent.map((frame) => frame.type)).toEqual(['hello']);

    vi.advanceTimersByTime(1_000);
    expect(FakeWebSocket.last.sent.map((frame) => frame.type)).toEqual(['hello', 'ping']);
  });

  it('is given up 8 s after a ping without an answer', () => {
    vi.advanceTimersByTime(38_000);
    expect(connection.state.kind).toBe('waiting');
  });
});
