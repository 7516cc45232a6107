import { type LobbyView, type PauseReason, Refusal, type RoomState } from '@playcast/sdk';
import { NOTHING_YET, type StreamState } from '@playcast/sdk';
import { describe, expect, it } from 'vitest';
import { notesOn } from '../src/lobby/model';
import { stageNotice } from '../src/lobby/stageNotice';
import { newsOf } from '../src/lobby/useNews';
import { whereabouts } from '../src/lobby/whereabouts';

const access = { gamepad: true, keyboard: false, mouse: false, touch: true, chat: true };
const lobby: LobbyView = {
  lobby: 'L', status: 'open', host: 'HOST', title: 'card:T', game: 'g1', visibility: 'private', capacity: 2,
  spectators: 8, coHosts: [], muted: [],
  door: { locked: false, requests: [], banned: [] },
  settings: { freePads: true, guestDefaults: { access, autoPad: true } },
  members: [{ user: 'ANN', role: 'player', ready: false, access, pads: [] }], invites: [],
};
const live: LobbyView = { ...lobby, session: { session: 'S', agent: 'A', owner: 'HOST', pauses: [] } };
const welcome = { user: 'ANN', roles: [], line: '', ticket: '', socket: '', devices: [], streams: {}, cards: [], serverTime: '' };
const inside: RoomState = {
  connection: { kind: 'open', welcome }, me: 'ANN', lobby, session: undefined, cards: {}, chat: [], agents: [], devices: {}, refused: undefined,
};

describe('where the page is', () => {
  it('is inside for a member, even while the connection is being renewed', () => {
    expect(whereabouts(inside).kind).toBe('inside');
    expect(whereabouts({ ...inside, connection: { kind: 'waiting', attempt: 2, delayMs: 1 } }).kind).toBe('inside');
  });

  it.each([
    ['connecting', { ...inside, lobby: undefined }],
    ['lobby-closed', { ...inside, lobby: { ...lobby, status: 'closed' as const } }],
    ['out', { ...inside, lobby: { ...lobby, members: [{ ...lobby.members[0]!, user: 'BEN' }] } }],
    ['refused', { ...inside, lobby: undefined, refused: Refusal.of('lobby.full', 'Full') }],
    ['lobby-closed', { ...inside, lobby: undefined, refused: Refusal.of('lobby.closed', 'Closed') }],
    ['superseded', { ...inside, connection: { kind: 'closed' as const, code: 4502, why: Refusal.of('close.4502', '') } }],
    ['token-refused', { ...inside, connection: { kind: 'closed' as const, code: 4505, why: Refusal.of('token.refused', '') } }],
    ['closed', { ...inside, connection: { kind: 'closed' as const, code: 4503, why: Refusal.of('close.4503', '') } }],
  ])('is %s otherwise', (state, room) => {
    expect(whereabouts(room as RoomState)).toMatchObject({ kind: 'outside', state });
  });
});

describe('what stands in for the picture', () => {
  const host = { name: 'Ann', isMe: false };
  const phase = (phase: StreamState['phase']) => stageNotice(live, { ...NOTHING_YET, phase }, host, false)?.state;

  it('says what is going on', () => {
    expect(stageNotice(lobby, NOTHING_YET, host, false)?.state).toBe('waiting');
    expect(stageNotice(lobby, NOTHING_YET, host, true)?.state).toBe('host-lost');
    expect(['attaching', 'negotiating', 'interrupted', 'replaced', 'failed'].map((p) => phase(p as StreamState['phase']))).toEqual([
      'connecting-picture', 'connecting-picture', 'interrupted', 'replaced', 'failed',
    ]);
  });

  it('says why the game is held back, the lost agent first', () => {
    const paused = (...reasons: PauseReason[]): LobbyView => ({
      ...live, session: { ...live.session!, pauses: reasons.map((reason) => ({ reason, since: '' })) },
    });
    const title = (...reasons: PauseReason[]) => stageNotice(paused(...reasons), { ...NOTHING_YET, phase: 'live' }, host, false)?.title;

    expect(title('host_paused', 'agent_lost')).toBe('The host’s computer is away');
    expect(title('host_changed')).toBe('The game is paused');
    expect(title('host_paused')).toBe('The game is paused');
  });

  it('is nothing while the picture runs', () => {
    expect(phase('live')).toBeUndefined();
  });
});

describe('what is said of a member', () => {
  it('is who leads, who is away and who is muted', () => {
    const ann = { ...lobby.members[0]!, away: 'now' };
    const about = { ...lobby, coHosts: ['ANN'], muted: [{ user: 'ANN' }] };
    expect(notesOn(about, ann, 'ANN')).toEqual(['you', 'co-host', 'away', 'muted']);
    expect(notesOn({ ...lobby, host: 'ANN' }, lobby.members[0]!, 'BEN')).toEqual(['host']);
  });
});

describe('news', () => {
  const other = (user: string) => (user === 'ANN' ? undefined : 'Ben');
  const push = (type: string, data: object) => ({ type, rev: 1, stream: 'lobby:L', seq: 1, time: '', data }) as never;

  it('tells what the others do and not what one did oneself', () => {
    const joined = (user: string) => push('lobby.member-joined', { lobby: 'L', user, role: 'player', access });
    expect(newsOf(joined('BEN'), other)).toBe('Ben came in');
    expect(newsOf(joined('ANN'), other)).toBeUndefined();
    expect(newsOf(push('lobby.member-left', { lobby: 'L', user: 'BEN', reason: 'timed_out' }), other)).toBe('Ben did not come back');
    expect(newsOf(push('lobby.member-left', { lobby: 'L', user: 'BEN', reason: 'kicked' }), other)).toBe('Ben was put out');
    expect(newsOf(push('lobby.host-transferred', { lobby: 'L', from: 'BEN', to: 'ANN' }), other)).toBe('You are the host now');
    expect(newsOf(push('lobby.panic-stopped', { lobby: 'L', spared: 'BEN' }), other)).toBe('All input was turned off');
    expect(newsOf(push('lobby.join-requested', { lobby: 'L', user: 'BEN', device: 'D', role: 'player' }), other)).toBe('Ben asks to come in');
    expect(newsOf(push('lobby.member-muted', { lobby: 'L', user: 'BEN' }), other)).toBeUndefined();
  });
});
