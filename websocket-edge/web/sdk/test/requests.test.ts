import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../src/connection';
import { connectionOverFakes, LOBBY, refusedBy } from './connections';
import { FakeWebSocket } from './FakeWebSocket';

let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  FakeWebSocket.all = [];
  connection = connectionOverFakes();
});

afterEach(() => vi.useRealTimers());

describe('a request', () => {
  it('is answered by its id', async () => {
    connection.open();
    FakeWebSocket.last.welcomes();
    const asked = connection.request('lobby.join', { code: 'ABCDEF' });
    const { id } = FakeWebSocket.last.lastOf('lobby.join');
    FakeWebSocket.last.says({ re: id, type: 'ok', data: { lobby: LOBBY } });

    expect(await asked).toEqual({ lobby: LOBBY });
  });

  it('is refused with the code and sentence of the server', async () => {
    connection.open();
    FakeWebSocket.last.welcomes();
    const asked = refusedBy(connection.request('lobby.join', { code: 'ABCDEF' }));
    const { id } = FakeWebSocket.last.lastOf('lobby.join');
    FakeWebSocket.last.says({ re: id, type: 'error', error: { code: 'lobby.full', message: 'Full', retryAfterMs: 0 } });

    expect(await asked).toMatchObject({ code: 'lobby.full', message: 'Full' });
  });

  it('is sent again under the same id after the time the server names', async () => {
    connection.open();
    FakeWebSocket.last.welcomes();
    const asked = connection.request('lobby.leave', { lobby: LOBBY });
    const { id } = FakeWebSocket.last.lastOf('lobby.leave');
    FakeWebSocket.last.says({ re: id, type: 'error', error: { code: 'rate.limited', message: 'Wait', retryAfterMs: 500 } });
    vi.advanceTimersByTime(500);
    expect(FakeWebSocket.last.sent.filter((frame) => frame.id === id)).toHaveLength(2);

    FakeWebSocket.last.says({ re: id, type: 'ok' });
    await expect(asked).resolves.toBeUndefined();
  });

  it('waits for the socket, and survives the loss of one on the same line', async () => {
    connection.open();
    const asked = connection.request('lobby.ready', { lobby: LOBBY, ready: true });
    FakeWebSocket.last.welcomes('L1');
    const { id } = FakeWebSocket.last.lastOf('lobby.ready');
    FakeWebSocket.last.drops(1006);
    vi.advanceTimersByTime(400);
    FakeWebSocket.last.welcomes('L1');

    expect(FakeWebSocket.last.lastOf('lobby.ready').id).toBe(id);
    FakeWebSocket.last.says({ re: id, type: 'ok' });
    await asked;
  });

  it('is not repeated on another line, where it could take effect twice', async () => {
    connection.open();
    FakeWebSocket.last.welcomes('L1');
    const asked = refusedBy(connection.request('lobby.ready', { lobby: LOBBY, ready: true }));
    FakeWebSocket.last.drops(1006);
    vi.advanceTimersByTime(400);
    FakeWebSocket.last.welcomes('L2');

    expect((await asked).code).toBe('client.outcome-unknown');
    expect(FakeWebSocket.last.sent.map((frame) => frame.type)).toEqual(['hello']);
  });

  it('is given up after 10 s', async () => {
    connection.open();
    FakeWebSocket.last.welcomes();
    const asked = refusedBy(connection.request('lobby.leave', { lobby: LOBBY }));
    vi.advanceTimersByTime(10_000);

    expect((await asked).code).toBe('client.timeout');
  });

  it('is refused at once when 64 are waiting', async () => {
    const waiting = Array.from({ length: 64 }, () => refusedBy(connection.request('ping', {})));
    const oneMore = refusedBy(connection.request('ping', {}));

    expect((await oneMore).code).toBe('client.queue-full');
    connection.close();
    expect((await Promise.all(waiting)).every((why) => why.code === 'client.left')).toBe(true);
  });

  it('that only tells something is dropped while the socket is down', () => {
    connection.open();
    connection.tell('ping', {});
    FakeWebSocket.last.welcomes();
    expect(FakeWebSocket.last.sent.map((frame) => frame.type)).toEqual(['hello']);
  });
});
