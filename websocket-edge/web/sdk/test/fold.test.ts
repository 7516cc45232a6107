import { describe, expect, it } from 'vitest';
import { type LobbyPush, lobbyAfter, type SessionPush, sessionAfter } from '../src/fold';
import type { InputAccess, LobbyView, PauseReason, Pushes, QualityReason, SessionView } from '../src/generated/messages';

const NONE: InputAccess = { gamepad: false, keyboard: false, mouse: false, touch: false, chat: false };
const GUEST: InputAccess = { gamepad: true, keyboard: false, mouse: false, touch: true, chat: true };
const settings = { freePads: true, guestDefaults: { access: GUEST, autoPad: true } };

const push = <T extends keyof Pushes>(type: T, data: Pushes[T]) =>
  ({ type, rev: 1, stream: 'lobby:L', seq: 0, time: '', data }) as unknown as LobbyPush & SessionPush;

const created = push('lobby.lobby-created', {
  lobby: 'L', host: 'HOST', title: 'card:T', game: 'frozen-bubble', visibility: 'unlisted', capacity: 4, settings,
  spectators: 8, region: null, password: null,
});
const annJoins = push('lobby.member-joined', { lobby: 'L', user: 'ANN', role: 'player', invite: 'I', access: GUEST });

const lobby = (...pushes: LobbyPush[]): LobbyView =>
  pushes.reduce<LobbyView | undefined>((view, next) => lobbyAfter(view, next), lobbyAfter(undefined, created))!;

const member = (view: LobbyView, user: string) => view.members.find((m) => m.user === user);

describe('a lobby', () => {
  it('begins with its host as a player without pads or access', () => {
    expect(lobby()).toEqual({
      lobby: 'L', status: 'open', host: 'HOST', title: 'card:T', game: 'frozen-bubble', visibility: 'unlisted',
      capacity: 4, spectators: 8, settings, coHosts: [], invites: [], door: { locked: false, requests: [], banned: [] }, muted: [],
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
    expect(lobby(started).session).toEqual({ session: 'S', agent: 'A', owner: 'HOST', pauses: [] });

    const ended = push('lobby.session-ended', { lobby: 'L', session: 'S', reason: 'host_ended' });
    expect(lobby(started, ended)).not.toHaveProperty('session');
  });

  it('is held back by each reason apart', () => {
    const started = push('lobby.session-started', { lobby: 'L', session: 'S', agent: 'A', owner: 'HOST', profile: 'high' });
    const paused = (reason: PauseReason) => push('lobby.session-paused', { lobby: 'L', session: 'S', reason, since: 'now' });
    const resumed = push('lobby.session-resumed', { lobby: 'L', session: 'S', reason: 'agent_lost' });

    expect(lobby(started, paused('agent_lost'), paused('host_paused'), resumed).session?.pauses).toEqual([
      { reason: 'host_paused', since: 'now' },
    ]);
    expect(lobby(paused('agent_lost'))).not.toHaveProperty('session');
  });

  it('knows who leads, and forgets it when they leave or become host', () => {
    const leads = push('lobby.co-host-appointed', { lobby: 'L', user: 'ANN' });
    expect(lobby(annJoins, leads).coHosts).toEqual(['ANN']);
    expect(lobby(annJoins, leads, push('lobby.co-host-dismissed', { lobby: 'L', user: 'ANN' })).coHosts).toEqual([]);
    expect(lobby(annJoins, leads, push('lobby.member-left', { lobby: 'L', user: 'ANN', reason: 'left' })).coHosts).toEqual([]);
    expect(lobby(annJoins, leads, push('lobby.host-transferred', { lobby: 'L', from: 'HOST', to: 'ANN' })).coHosts).toEqual([]);
  });

  it('knows who knocks until they are let in, sent away or banned', () => {
    const knocks = push('lobby.join-requested', { lobby: 'L', user: 'ANN', device: 'D', role: 'player', words: null });
    const banned = push('lobby.member-banned', { lobby: 'L', user: 'ANN', until: 'later', words: null });

    expect(lobby(knocks).door.requests).toEqual([{ user: 'ANN', device: 'D', role: 'player' }]);
    expect(lobby(knocks, annJoins).door.requests).toEqual([]);
    expect(lobby(knocks, push('lobby.join-declined', { lobby: 'L', user: 'ANN' })).door.requests).toEqual([]);
    expect(lobby(knocks, banned).door).toEqual({ locked: false, requests: [], banned: [{ user: 'ANN', until: 'later' }] });
    expect(lobby(banned, push('lobby.member-unbanned', { lobby: 'L', user: 'ANN' })).door.banned).toEqual([]);
  });

  it('is locked, renamed and unlocked', () => {
    const locked = push('lobby.lobby-locked', { lobby: 'L' });
    expect(lobby(locked).door.locked).toBe(true);
    expect(lobby(locked, push('lobby.lobby-unlocked', { lobby: 'L' })).door.locked).toBe(false);
    expect(lobby(push('lobby.lobby-renamed', { lobby: 'L', title: 'card:U' })).title).toBe('card:U');
  });

  it('shows who is away and who is muted', () => {
    const away = push('lobby.member-went-away', { lobby: 'L', user: 'ANN', since: 'now' });
    const muted = push('lobby.member-muted', { lobby: 'L', user: 'ANN', until: null });

    expect(member(lobby(annJoins, away), 'ANN')?.away).toBe('now');
    expect(member(lobby(annJoins, away, push('lobby.member-came-back', { lobby: 'L', user: 'ANN' })), 'ANN')).not.toHaveProperty('away');
    expect(lobby(annJoins, muted).muted).toEqual([{ user: 'ANN' }]);
    expect(lobby(annJoins, muted, push('lobby.member-unmuted', { lobby: 'L', user: 'ANN' })).muted).toEqual([]);
  });

  it('loses all guests’ input at a panic stop, and nothing of the one who is spared', () => {
    const hostMay = push('lobby.input-access-changed', { lobby: 'L', user: 'HOST', access: GUEST });
    const view = lobby(annJoins, hostMay, push('lobby.panic-stopped', { lobby: 'L', spared: 'HOST' }));

    expect(member(view, 'ANN')?.access).toEqual(NONE);
    expect(member(view, 'HOST')?.access).toEqual(GUEST);
  });

  it('forgets an invite that is revoked or over', () => {
    const invited = push('lobby.invite-created', { lobby: 'L', invite: 'I', role: 'player', uses: 3, expiresAt: 'later', by: 'HOST' });
    expect(lobby(invited).invites).toEqual([{ invite: 'I', role: 'player', usesLeft: 3, expiresAt: 'later', by: 'HOST' }]);
    expect(lobby(invited, push('lobby.invite-revoked', { lobby: 'L', invite: 'I' })).invites).toEqual([]);
    expect(lobby(invited, push('lobby.invite-expired', { lobby: 'L', invite: 'I' })).invites).toEqual([]);
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
    const viewer = { viewer: 'ANN', device: 'D', viewerEnd: 'V', agentEnd: 'E', profile: 'high', auto: false, epoch: 0 };
    expect(session(attached).viewers).toEqual([viewer]);

    const lower = push('session.quality-changed', { session: 'S', connection: 'E', from: 'high', to: 'low', reason: 'network' });
    expect(session(attached, lower).viewers).toEqual([{ ...viewer, profile: 'low' }]);
  });

  it('leaves the quality to the sender until somebody asks for one', () => {
    const auto = push('session.quality-automated', { session: 'S', connection: 'V' });
    const lower = (reason: QualityReason) =>
      push('session.quality-changed', { session: 'S', connection: 'E', from: 'high', to: 'low', reason });

    expect(session(attached, auto).viewers[0]).toMatchObject({ profile: 'high', auto: true });
    expect(session(attached, auto, lower('network')).viewers[0]).toMatchObject({ profile: 'low', auto: true });
    expect(session(attached, auto, lower('viewer_asked')).viewers[0]).toMatchObject({ profile: 'low', auto: false });
  });

  it('takes a milestone from either end', () => {
    const milestone = (connection: string) =>
      push('session.milestone-reached', { session: 'S', connection, epoch: 2, kind: 'connected' });

    for (const end of ['V', 'E']) {
      expect(session(attached, milestone(end)).viewers[0]).toMatchObject({ epoch: 2, milestone: 'connected' });
    }
    expect(session(attached, milestone('X')).viewers[0]?.epoch).toBe(0);
  });

  it('tells the last trouble of a connection until it gets further', () => {
    const froze = push('session.trouble-reported', { session: 'S', connection: 'V', trouble: 'froze' });
    const connected = push('session.milestone-reached', { session: 'S', connection: 'E', epoch: 1, kind: 'connected' });

    expect(session(attached, froze).viewers[0]?.trouble).toBe('froze');
    expect(session(attached, froze, connected).viewers[0]).not.toHaveProperty('trouble');
  });

  it('pauses and goes on with its viewers', () => {
    const paused = session(attached, push('session.stream-paused', { session: 'S' }));
    expect(paused).toMatchObject({ status: 'open', paused: true });
    expect(paused.viewers).toHaveLength(1);
    expect(session(attached, push('session.stream-paused', { session: 'S' }), push('session.stream-resumed', { session: 'S' })).paused).toBe(false);
  });

  it('sums up who watched how long in which quality', () => {
    const minutes = { low: 1, medium: 2, high: 3 };
    const ended = push('session.stream-ended', { session: 'S', reason: 'host_ended', seconds: 60, viewers: 2, minutes });
    expect(session(attached, ended).summary).toEqual({ reason: 'host_ended', seconds: 60, viewers: 2, minutes });
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
