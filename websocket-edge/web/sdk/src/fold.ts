// The folds of LobbyFold.java and SessionFold.java, so that a page's view = snapshot + pushes. Pure.
import type { HeldPad, LobbyView, Member, Pushes, SessionView, Viewer } from './generated/messages';
import type { EventPush } from './protocol';

export type LobbyPush = Extract<EventPush, { type: `lobby.${string}` }>;
export type SessionPush = Extract<EventPush, { type: `session.${string}` }>;

const NO_PAD = -1;

/** @param view undefined before the first event, which is always lobby-created */
export function lobbyAfter(view: LobbyView | undefined, push: LobbyPush): LobbyView {
  if (push.type === 'lobby.lobby-created') return lobbyCreated(push.data);
  if (view === undefined) throw new Error(`the stream ${push.stream} does not begin with lobby-created`);
  return lobbyChanged(view, push);
}

function lobbyCreated(e: Pushes['lobby.lobby-created']): LobbyView {
  const none = { gamepad: false, keyboard: false, mouse: false, touch: false, chat: false };
  const host: Member = { user: e.host, role: 'player', ready: false, access: none, pads: [] };
  const { lobby, title, game, visibility, capacity, settings } = e;
  return { lobby, status: 'open', host: e.host, title, game, visibility, capacity, settings, members: [host], invites: [] };
}

function lobbyChanged(view: LobbyView, push: Exclude<LobbyPush, { type: 'lobby.lobby-created' }>): LobbyView {
  switch (push.type) {
    case 'lobby.member-joined':
      return joined(view, push.data);
    case 'lobby.member-left':
      return { ...view, members: without(view.members, push.data.user) };
    case 'lobby.ready-changed':
      return member(view, push.data.user, (m) => ({ ...m, ready: push.data.ready }));
    case 'lobby.settings-changed':
      return { ...view, settings: push.data.settings };
    case 'lobby.invite-created': {
      const { invite, role, uses, expiresAt } = push.data;
      return { ...view, invites: [...view.invites, { invite, role, usesLeft: uses, expiresAt }] };
    }
    case 'lobby.pad-assigned':
      return member(view, push.data.user, (m) => holding(m, push.data));
    case 'lobby.input-access-changed':
      return member(view, push.data.user, (m) => ({ ...m, access: push.data.access }));
    case 'lobby.host-transferred':
      return { ...view, host: push.data.to };
    case 'lobby.session-started': {
      const { session, agent, owner } = push.data;
      return { ...view, session: { session, agent, owner } };
    }
    case 'lobby.session-ended':
      return withoutSession(view);
    case 'lobby.lobby-closed':
      return { ...withoutSession(view), status: 'closed' };
  }
}

function joined(view: LobbyView, e: Pushes['lobby.member-joined']): LobbyView {
  const invites = view.invites.map((i) => (i.invite === e.invite ? { ...i, usesLeft: i.usesLeft - 1 } : i));
  const newcomer: Member = { user: e.user, role: e.role, ready: false, access: e.access, pads: [] };
  return { ...view, invites, members: [...without(view.members, e.user), newcomer] };
}

function holding(m: Member, e: Pushes['lobby.pad-assigned']): Member {
  const others = m.pads.filter((held) => held.device !== e.device);
  const now: HeldPad[] = e.pad === NO_PAD ? [] : [{ device: e.device, pad: e.pad }];
  const pads = [...others, ...now];
  // A pad turns a spectator into a player; the server has checked that there is room.
  return { ...m, pads, role: pads.length === 0 ? m.role : 'player' };
}

const member = (view: LobbyView, user: string, change: (m: Member) => Member): LobbyView => ({
  ...view,
  members: view.members.map((m) => (m.user === user ? change(m) : m)),
});

const without = (members: Member[], user: string): Member[] => members.filter((m) => m.user !== user);

function withoutSession(view: LobbyView): LobbyView {
  const { session: _, ...rest } = view;
  return rest;
}

/** @param view undefined before the first event, which is always stream-opened */
export function sessionAfter(view: SessionView | undefined, push: SessionPush): SessionView {
  if (push.type === 'session.stream-opened') {
    const { session, lobby, agent, owner, profile } = push.data;
    return { session, status: 'open', lobby, agent, owner, profile, viewers: [] };
  }
  if (view === undefined) throw new Error(`the stream ${push.stream} does not begin with stream-opened`);
  return sessionChanged(view, push);
}

function sessionChanged(
  view: SessionView,
  push: Exclude<SessionPush, { type: 'session.stream-opened' }>,
): SessionView {
  switch (push.type) {
    case 'session.viewer-attached': {
      const { viewer, device, viewerEnd, agentEnd } = push.data;
      const added: Viewer = { viewer, device, viewerEnd, agentEnd, profile: view.profile, epoch: 0 };
      return { ...view, viewers: [...view.viewers, added] };
    }
    case 'session.viewer-detached':
      return { ...view, viewers: view.viewers.filter((v) => v.viewerEnd !== push.data.viewerEnd) };
    case 'session.milestone-reached': {
      const { connection, epoch, kind } = push.data;
      return end(view, connection, (v) => ({ ...v, epoch, milestone: kind }));
    }
    case 'session.quality-changed':
      return end(view, push.data.connection, (v) => ({ ...v, profile: push.data.to }));
    case 'session.stream-ended': {
      const { reason, seconds, viewers } = push.data;
      return { ...view, status: 'ended', viewers: [], summary: { reason, seconds, viewers } };
    }
  }
}

const end = (view: SessionView, connection: string, change: (v: Viewer) => Viewer): SessionView => ({
  ...view,
  viewers: view.viewers.map((v) => (v.viewerEnd === connection || v.agentEnd === connection ? change(v) : v)),
});
