import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../src/connection';
import type { LobbyView } from '../src/generated/messages';
import { Room } from '../src/room';
import { Views } from '../src/views';
import { FakeWebSocket } from './FakeWebSocket';

const access = { gamepad: true, keyboard: false, mouse: false, touch: true, chat: true };
const view: LobbyView = {
  lobby: 'L', status: 'open', host: 'HOST', title: 'card:T', game: 'g1', visibility: 'private', capacity: 2,
  spectators: 8, coHosts: [], muted: [],
  door: { locked: false, requests: [], banned: [] },
  settings: { freePads: true, guestDefaults: { access, autoPad: true } },
  members: [{ user: 'U1', role: 'player', ready: false, access, pads: [{ device: 'D1', pad: 0 }] }], invites: [],
};
const snapshot = { type: 'snapshot', data: { stream: 'lobby:L', seq: 4, view } };
const ready = (seq: number) => ({
  type: 'lobby.ready-changed', rev: 1, stream: 'lobby:L', seq, time: '', data: { lobby: 'L', user: 'U1', ready: true },
});

let room: Room;
const socket = () => FakeWebSocket.last;
const types = () => socket().sent.map((frame) => frame.type);
/** Lets the promises of what was just answered run on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function answers(type: string, answer: object): Promise<void> {
  socket().says({ re: socket().lastOf(type).id, ...answer });
  await settle();
}

const ok = (data?: object) => ({ type: 'ok', data });
const no = (code: string) => ({ type: 'error', error: { code, message: 'No', retryAfterMs: 0 } });

beforeEach(() => {
  vi.useFakeTimers();
  FakeWebSocket.all = [];
  const views = new Views();
  const connection = new Connection({
    url: 'wss://host/ws', token: 'T', device: { kind: 'browser', id: 'D1' }, positions: views.positions,
    makeSocket: (url, protocol) => new FakeWebSocket(url, protocol), random: () => 1, idPrefix: 'c',
  });
  room = new Room('L', { code: 'ABC234' }, connection, views);
  connection.open();
});

afterEach(() => vi.useRealTimers());

describe('somebody who comes by an invite', () => {
  it('joins with the code and sees the lobby by its snapshot', async () => {
    socket().welcomes();
    await answers('lobby.get', no('lobby.not-member'));
    expect(socket().lastOf('lobby.join').data).toEqual({ code: 'ABC234' });

    socket().says(snapshot);
    await answers('lobby.join', ok({ lobby: 'L' }));
    expect(room.state.lobby).toEqual(view);
    expect(room.state.me).toBe('U1');
    expect(room.state.devices).toEqual({ U1: 'D1' });
  });

  it('is told why the door stays shut, and may try again', async () => {
    socket().welcomes();
    await answers('lobby.get', no('lobby.not-member'));
    await answers('lobby.join', no('lobby.full'));
    expect(room.state.refused?.code).toBe('lobby.full');

    void room.enter();
    expect(room.state.refused).toBeUndefined();
  });
});

describe('a member who comes back', () => {
  it('needs no join when the greeting brought the snapshot', async () => {
    socket().welcomes();
    socket().says(snapshot);
    await answers('lobby.get', ok({ lobby: view, seq: 4, agents: ['A'] }));

    expect(types()).toEqual(['hello', 'lobby.get']);
    expect(room.state.agents).toEqual(['A']);
  });

  it('joins once more, without the code, when the greeting brought none', async () => {
    socket().welcomes();
    await answers('lobby.get', ok({ lobby: view, seq: -1, agents: [] }));
    expect(socket().lastOf('lobby.join').data).toEqual({ lobby: 'L' });
    expect(room.state.lobby).toBeUndefined();
  });

  it('resumes from the last push and asks nothing when the welcome knows the lobby', async () => {
    socket().welcomes();
    socket().says(snapshot);
    await answers('lobby.get', ok({ lobby: view, seq: 4, agents: [] }));
    socket().drops(1006);
    vi.advanceTimersByTime(400);
    socket().welcomes('L1', 'T2', { 'lobby:L': { replayed: 1, seq: 5 } });
    socket().says(ready(5));

    expect(socket().lastOf('hello').data['resume']).toEqual({ ticket: 'T1', streams: { 'lobby:L': 4 } });
    expect(types()).toEqual(['hello']);
    expect(room.state.lobby?.members[0]?.ready).toBe(true);
  });

  it('goes in again when the seat was given up meanwhile', async () => {
    socket().welcomes();
    socket().says(snapshot);
    await answers('lobby.get', ok({ lobby: view, seq: 4, agents: [] }));
    socket().drops(1006);
    vi.advanceTimersByTime(400);
    socket().welcomes('L1', 'T2', {});
    await answers('lobby.get', no('lobby.not-member'));

    expect(room.state.lobby).toBeUndefined();
    expect(socket().lastOf('lobby.join').data).toEqual({ code: 'ABC234' });
  });
});

describe('a push with a hole before it', () => {
  it('makes the room take the line up again from where it was', () => {
    socket().welcomes();
    socket().says(snapshot);
    socket().says(ready(7));
    expect(room.connection.state.kind).toBe('waiting');

    vi.advanceTimersByTime(400);
    socket().opens();
    expect(socket().lastOf('hello').data['resume']).toEqual({ ticket: 'T1', streams: { 'lobby:L': 4 } });
  });
});

describe('a name', () => {
  it('is the newest version of its card', () => {
    socket().welcomes();
    socket().says({ type: 'card', data: { ref: 'user:U1', version: 2, text: 'Ann' } });
    socket().says({ type: 'card', data: { ref: 'user:U1', version: 1, text: 'Old' } });
    expect(room.state.cards['user:U1']?.text).toBe('Ann');
  });
});
