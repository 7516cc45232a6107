import { beforeEach, describe, expect, it } from 'vitest';
import type { LobbyView } from '../src/generated/messages';
import type { EventPush } from '../src/protocol';
import { Views } from '../src/views';

const access = { gamepad: true, keyboard: false, mouse: false, touch: true, chat: true };
const view: LobbyView = {
  lobby: 'L', status: 'open', host: 'HOST', title: 'card:T', game: 'g1', visibility: 'private', capacity: 2,
  spectators: 8, coHosts: [], muted: [],
  door: { locked: false, requests: [], banned: [] },
  settings: { freePads: true, guestDefaults: { access, autoPad: true } },
  members: [{ user: 'HOST', role: 'player', ready: false, access, pads: [] }], invites: [],
};
const ready = (seq: number, on: boolean): EventPush => ({
  type: 'lobby.ready-changed', rev: 1, stream: 'lobby:L', seq, time: '', data: { lobby: 'L', user: 'HOST', ready: on },
});

let views: Views;
beforeEach(() => {
  views = new Views();
  views.snapshot('lobby:L', 5, view);
});

describe('a stream that is followed', () => {
  it('moves on with the next push', () => {
    expect(views.apply(ready(6, true))).toBe('applied');
    expect(views.lobby('L')?.members[0]?.ready).toBe(true);
    expect(views.positions()).toEqual({ 'lobby:L': 6 });
  });

  it('ignores what it has seen', () => {
    expect(views.apply(ready(5, true))).toBe('old');
    expect(views.lobby('L')?.members[0]?.ready).toBe(false);
  });

  it('notices a hole and stays where it was', () => {
    expect(views.apply(ready(7, true))).toBe('gap');
    expect(views.positions()).toEqual({ 'lobby:L': 5 });
  });

  it('takes a newer snapshot and no older one', () => {
    expect(views.snapshot('lobby:L', 9, { ...view, status: 'closed' })).toBe(true);
    expect(views.snapshot('lobby:L', 8, view)).toBe(false);
    expect(views.lobby('L')?.status).toBe('closed');
  });
});

describe('a stream that is not followed', () => {
  it('may begin with its first event', () => {
    const opened: EventPush = {
      type: 'session.stream-opened', rev: 1, stream: 'session:S', seq: 0, time: '',
      data: { session: 'S', lobby: 'L', agent: 'A', owner: 'HOST', profile: 'medium' },
    };
    expect(views.apply(opened)).toBe('applied');
    expect(views.session('S')?.status).toBe('open');
  });

  it('is a gap when it begins in the middle', () => {
    expect(views.apply({ ...ready(3, true), stream: 'lobby:OTHER' })).toBe('gap');
  });

  it('of presence is left alone', () => {
    const online: EventPush = {
      type: 'presence.came-online', rev: 1, stream: 'presence:U', seq: 0, time: '', data: { user: 'U' },
    };
    expect(views.apply(online)).toBe('foreign');
    expect(views.positions()).toEqual({ 'lobby:L': 5 });
  });
});
