import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type ConnectionOptions } from '../src/connection';
import { Refusal } from '../src/refusal';
import { RelayChannel } from '../src/relay-channel';
import { FakeWebSocket } from './FakeWebSocket';

const open = (more: Partial<ConnectionOptions> = {}): Connection => {
  const connection = new Connection({
    url: 'wss://host/ws',
    token: 'FIRST',
    device: { kind: 'browser', id: 'DEVICE' },
    positions: () => ({}),
    makeSocket: (url, protocol) => new FakeWebSocket(url, protocol),
    random: () => 0.5,
    ...more,
  });
  connection.open();
  FakeWebSocket.last.welcomes();
  return connection;
};
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  FakeWebSocket.all = [];
});
afterEach(() => vi.useRealTimers());

describe('a token that is about to expire', () => {
  it('is shown again by a guest, who comes back with the new one', async () => {
    const tokens: string[] = [];
    open({ onToken: (token) => tokens.push(token) });
    FakeWebSocket.last.says({ type: 'system.token-expiring', data: { expiresAt: '' } });
    await settle();
    const asked = FakeWebSocket.last.lastOf('token.refresh');
    expect(asked.data).toEqual({ token: 'FIRST' });

    FakeWebSocket.last.says({ re: asked.id, type: 'ok', data: { expiresAt: '', token: 'SECOND' } });
    await settle();
    expect(tokens).toEqual(['SECOND']);
    FakeWebSocket.last.drops(4000);
    vi.advanceTimersByTime(400);
    FakeWebSocket.last.opens();
    expect(FakeWebSocket.last.lastOf('hello').data).toMatchObject({ token: 'SECOND', resume: { ticket: 'T1' } });
  });

  it('is replaced by one that the page fetches', async () => {
    open({ renewToken: () => Promise.resolve('FETCHED') });
    FakeWebSocket.last.says({ type: 'system.token-expiring', data: { expiresAt: '' } });
    await settle();
    expect(FakeWebSocket.last.lastOf('token.refresh').data).toEqual({ token: 'FETCHED' });
  });

  it('is fetched for each greeting and renewal when the page keeps one that is good', async () => {
    let made = 0;
    const connection = new Connection({
      url: 'wss://host/ws', token: async () => `KEPT-${++made}`, device: { kind: 'browser', id: 'DEVICE' }, positions: () => ({}),
      makeSocket: (url, protocol) => new FakeWebSocket(url, protocol), random: () => 0.5,
    });
    connection.open();
    FakeWebSocket.last.opens();
    await settle();
    expect(FakeWebSocket.last.lastOf('hello').data).toMatchObject({ token: 'KEPT-1' });

    FakeWebSocket.last.welcomes();
    await settle();
    FakeWebSocket.last.says({ type: 'system.token-expiring', data: { expiresAt: '' } });
    await settle();
    expect(FakeWebSocket.last.lastOf('token.refresh').data).toEqual({ token: 'KEPT-3' });
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it('that nobody keeps any more ends the connection, and one that cannot be fetched now is fetched later', async () => {
    let code = 'client.unreachable';
    const connection = new Connection({
      url: 'wss://host/ws', token: () => Promise.reject(Refusal.of(code, 'No')), device: { kind: 'browser', id: 'DEVICE' },
      positions: () => ({}), makeSocket: (url, protocol) => new FakeWebSocket(url, protocol), random: () => 0.5,
    });
    connection.open();
    FakeWebSocket.last.opens();
    await settle();
    expect(connection.state.kind).toBe('waiting');

    code = 'signin.needed';
    await vi.advanceTimersByTimeAsync(400);
    FakeWebSocket.last.opens();
    await settle();
    expect(connection.state).toMatchObject({ kind: 'closed', why: { code: 'signin.needed' } });
  });

  it('that cannot be renewed ends nothing here', async () => {
    const connection = open({ renewToken: () => Promise.reject(new Error('offline')) });
    FakeWebSocket.last.says({ type: 'system.token-expiring', data: { expiresAt: '' } });
    await settle();
    expect(connection.state.kind).toBe('open');
  });
});

describe('a line that is handed over', () => {
  it('lets go of the socket without leaving', () => {
    const connection = open();
    connection.handOver();
    expect(FakeWebSocket.last.sent.map((frame) => frame.type)).toEqual(['hello']);
    expect(FakeWebSocket.last.closedWith).toBe(1000);
    expect(connection.state.kind).toBe('idle');
  });
});

describe('a node that is drained', () => {
  it('is left for another one within the time that it gives, at a moment of the client', () => {
    const connection = open();
    FakeWebSocket.last.says({ type: 'system.drain', data: { reconnectAfterMs: 5_000 } });
    vi.advanceTimersByTime(2_499);
    expect(FakeWebSocket.all).toHaveLength(1);
    expect(connection.state.kind).toBe('open');

    vi.advanceTimersByTime(1);
    expect(FakeWebSocket.all).toHaveLength(2);
    expect(FakeWebSocket.all[0]?.closedWith).toBe(1000);
    FakeWebSocket.last.opens();
    expect(FakeWebSocket.last.lastOf('hello').data).toMatchObject({ resume: { ticket: 'T1' } });
  });
});

describe('inputs without a data channel', () => {
  it('go round by the platform, and are dropped while there is no connection', () => {
    const connection = open();
    const channel = new RelayChannel(connection, 'SESSION');
    channel.send('{"header":{"action":"down"}}');
    expect(FakeWebSocket.last.lastOf('input.relay').data).toEqual({
      session: 'SESSION',
      message: { header: { action: 'down' } },
    });

    FakeWebSocket.last.drops(4000);
    channel.send('{}');
    vi.advanceTimersByTime(400);
    FakeWebSocket.last.welcomes();
    expect(FakeWebSocket.last.sent.map((frame) => frame.type)).toEqual(['hello']);
  });
});
