import { describe, expect, it } from 'vitest';
import { type LobbyPush, lobbyAfter, type SessionPush, sessionAfter } from '../src/fold';
import type { InputAccess, LobbyView, Pushes, SessionView } from '../src/generated/messages';

const NONE: InputAccess = { gamepad: false, keyboard: false, mouse: false, touch: false, chat: false };
const GUEST: InputAccess = { gamepad: true, keyboard: false, mouse: false, touch: true, chat: true };
const settings = { freePads: true, guestDefaults: { access: GUEST, autoPad: true } };

const push = <T extends keyof Pushes>(type: T, data: Pushes[T]) =>
  ({ type, rev: 1, stream: 'lobby:L', seq: 0, time: '', data }) as unknown as LobbyPush & SessionPush;

const created = push('lobby.lobby-created', {
  lobby: 'L', host: 'HOST', title: 'card:T', game: 'frozen-bubble', visibility: 'unlisted', capacity: 4, settings,
});
const annJoins = push('lobby.member-joined', { lobby: 'L', user: 'ANN', role: 'player', invite: 'I', access: GUEST });

const lobby = (...pushes: LobbyPush[]): LobbyView =>
  pushes.reduce<LobbyView | undefined>((view, next) => lobbyAfter(view, next), lobbyAfter(undefined, created))!;

const member = (view: LobbyView, user: string) => view.members.find((m) => m.user === user);

describe('a lobby', () => {
  it('begins with its host as a player without pads or access', () => {
    expect(lobby()).toEqual({
      lobby: 'L', status: 'open', host: 'HOST', title: 'card:T', game: 'frozen-bubble', visibility: 'unlisted',
      capacity: 4, settings, invites: [],
      members: [{ user: 'HOST', role: 'player', ready: false, access: NONE, pads: [] }],
    });
  });

  it('cannot be told from the middle', () => {
    expect(() => lobbyAfter(undefined, annJoins)).toThrow('does not begin with lobby-created');
  });

  it('takes one use off the invite of each newcomer', () => {
    const invited = push('lobby.invite-created', { lobby: 'L', invite: 'I', role: 'player', uses: 3, expiresAt: 'later' });
    const view = lobby(invited, annJoins);

    expect(view.invites).toEqual([{ invite: 'I', role: 'player', usesLeft: 2, expiresAt: 'later' }]);
    expect(member(view, 'ANN')).toEqual({ user: 'ANN', role: 'player', ready: false, access: GUEST, pads: [] });
  });

  it('moves a device to another pad and leaves the pads of other devices alone', () => {
    const pad = (device: string, n: number) => push('lobby.pad-assigned', { lobby: 'L', user: 'ANN', device, pad: n });

    expect(member(lobby(annJoins, pad('D1', 0), pad('D2', 1), pad('D1', 3)), 'ANN')?.pads).toEqual([
      { device: 'D2', pad: 1 },
      { device: 'D1', pad: 3 },
    ]);
    expect(member(lobby(annJoins, pad('D1', 0), pad('D1', -1)), 'ANN')?.pads).toEqual([]);
  });

  it('makes a spectator with a pad a player', () => {
    const watches = push('lobby.member-joined', { lobby: 'L', user: 'BEN', role: 'spectator', access: GUEST });
    const pad = push('lobby.pad-assigned', { lobby: 'L', user: 'BEN', device: 'D', pad: 2 });

    expect(member(lobby(watches, pad), 'BEN')?.role).toBe('player');
  });

  it('follows ready, access, host, leaving and closing', () => {
    const view = lobby(
      annJoins,
      push('lobby.ready-changed', { lobby: 'L', user: 'ANN', ready: true }),
      push('lobby.input-access-changed', { lobby: 'L', user: 'ANN', access: NONE }),
      push('lobby.host-transferred', { lobby: 'L', from: 'HOST', to: 'ANN' }),
      push('lobby.member-left', { lobby: 'L', user: 'HOST', reason: 'left' }),
      push('lobby.lobby-closed', { lobby: 'L', reason: 'host_closed' }),
    );

    expect(view).toMatchObject({ status: 'closed', host: 'ANN' });
    expect(view.members).toEqual([{ user: 'ANN', role: 'player', ready: true, access: NONE, pads: [] }]);
  });

  it('has a session from its start to its end', () => {
    const started = push('lobby.session-started', { lobby: 'L', session: 'S', agent: 'A', owner: 'HOST', profile: 'high' });
    expect(lobby(started).session).toEqual({ session: 'S', agent: 'A', owner: 'HOST' });

    const ended = push('lobby.session-ended', { lobby: 'L', session: 'S', reason: 'host_ended' });
    expect(lobby(started, ended)).not.toHaveProperty('session');
  });

  it('is never changed in place', () => {
    const before = lobby(annJoins);
    const copy = structuredClone(before);
    lobbyAfter(before, push('lobby.ready-changed', { lobby: 'L', user: 'ANN', ready: true }));
    expect(before).toEqual(copy);
  });
});

describe('a session', () => {
  const opened = push('session.stream-opened', { session: 'S', lobby: 'L', agent: 'A', owner: 'HOST', profile: 'high' });
  const attached = push('session.viewer-attached', { session: 'S', viewer: 'ANN', device: 'D', viewerEnd: 'V', agentEnd: 'E' });
  const session = (...pushes: SessionPush[]): SessionView =>
    pushes.reduce<SessionView | undefined>((view, next) => sessionAfter(view, next), sessionAfter(undefined, opened))!;

  it('has viewers with the quality of the stream until theirs is changed', () => {
    const viewer = { viewer: 'ANN', device: 'D', viewerEnd: 'V', agentEnd: 'E', profile: 'high', epoch: 0 };
    expect(session(attached).viewers).toEqual([viewer]);

    const lower = push('session.quality-changed', { session: 'S', connection: 'E', from: 'high', to: 'low', reason: 'network' });
    expect(session(attached, lower).viewers).toEqual([{ ...viewer, profile: 'low' }]);
  });

  it('takes a milestone from either end', () => {
    const milestone = (connection: string) =>
      push('session.milestone-reached', { session: 'S', connection, epoch: 2, kind: 'connected' });

    for (const end of ['V', 'E']) {
      expect(session(attached, milestone(end)).viewers[0]).toMatchObject({ epoch: 2, milestone: 'connected' });
    }
    expect(session(attached, milestone('X')).viewers[0]?.epoch).toBe(0);
  });

  it('loses a viewer, and in the end all of them', () => {
    const detached = push('session.viewer-detached', { session: 'S', viewer: 'ANN', viewerEnd: 'V', reason: 'left' });
    expect(session(attached, detached).viewers).toEqual([]);

    const ended = push('session.stream-ended', { session: 'S', reason: 'agent_lost', seconds: 60, viewers: 2 });
    expect(session(attached, ended)).toMatchObject({
      status: 'ended', viewers: [], summary: { reason: 'agent_lost', seconds: 60, viewers: 2 },
    });
  });
});
