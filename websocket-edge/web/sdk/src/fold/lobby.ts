import type { InputAccess, Invite, LobbyView, Member, Muted, Pushes } from '../generated/messages';
import type { EventPush } from '../protocol';
import { doorAfter } from './door';
import { itself, ofUser, present, withItem, without } from './lists';
import { liveAfter } from './live';
import { membersAfter } from './members';

export type LobbyPush = Extract<EventPush, { type: `lobby.${string}` }>;
export type LaterLobbyPush = Exclude<LobbyPush, { type: 'lobby.lobby-created' }>;

export const NO_ACCESS: InputAccess = { gamepad: false, keyboard: false, mouse: false, touch: false, chat: false };

/** @param view undefined before the first event, which is always lobby-created */
export function lobbyAfter(view: LobbyView | undefined, push: LobbyPush): LobbyView {
  if (push.type === 'lobby.lobby-created') return lobbyCreated(push.data);
  if (view === undefined) throw new Error(`the stream ${push.stream} does not begin with lobby-created`);
  return lobbyChanged(view, push);
}

function lobbyCreated(e: Pushes['lobby.lobby-created']): LobbyView {
  const host: Member = { user: e.host, role: 'player', ready: false, access: NO_ACCESS, pads: [] };
  const { lobby, title, game, visibility, capacity, spectators, region, password, settings } = e;
  return present<LobbyView>({
    lobby, status: 'open', host: e.host, title, game, visibility, capacity, spectators, region, password, settings,
    members: [host], coHosts: [], invites: [], door: { locked: false, requests: [], banned: [] }, muted: [],
  });
}

function lobbyChanged(view: LobbyView, push: LaterLobbyPush): LobbyView {
  switch (push.type) {
    case 'lobby.lobby-renamed':
      return { ...view, title: push.data.title };
    case 'lobby.settings-changed':
      return { ...view, settings: push.data.settings };
    case 'lobby.lobby-closed':
      return { ...withoutSession(view), status: 'closed' };
    case 'lobby.host-transferred':
      return { ...view, host: push.data.to, coHosts: without(view.coHosts, itself, push.data.to) };
    case 'lobby.co-host-appointed':
      return { ...view, coHosts: withItem(view.coHosts, itself, push.data.user) };
    case 'lobby.co-host-dismissed':
      return { ...view, coHosts: without(view.coHosts, itself, push.data.user) };
    case 'lobby.member-muted': {
      const { user, until } = push.data;
      return { ...view, muted: withItem(view.muted, ofUser, present<Muted>({ user, until })) };
    }
    case 'lobby.member-unmuted':
      return { ...view, muted: without(view.muted, ofUser, push.data.user) };
    case 'lobby.invite-created': {
      const { invite, role, uses, expiresAt, by } = push.data;
      const made = present<Invite>({ invite, role, usesLeft: uses, expiresAt, by });
      return { ...view, invites: withItem(view.invites, (each) => each.invite, made) };
    }
    case 'lobby.invite-revoked':
    case 'lobby.invite-expired':
      return { ...view, invites: without(view.invites, (each) => each.invite, push.data.invite) };
    case 'lobby.lobby-locked':
    case 'lobby.lobby-unlocked':
    case 'lobby.join-requested':
    case 'lobby.join-declined':
    case 'lobby.member-banned':
    case 'lobby.member-unbanned':
      return { ...view, door: doorAfter(view.door, push) };
    case 'lobby.member-joined':
      return {
        ...view, members: membersAfter(view.members, push), door: doorAfter(view.door, push), invites: used(view, push.data),
      };
    case 'lobby.member-left':
      return {
        ...view, members: membersAfter(view.members, push), coHosts: without(view.coHosts, itself, push.data.user),
      };
    case 'lobby.member-went-away':
    case 'lobby.member-came-back':
    case 'lobby.ready-changed':
    case 'lobby.pad-assigned':
    case 'lobby.input-access-changed':
    case 'lobby.panic-stopped':
      return { ...view, members: membersAfter(view.members, push) };
    case 'lobby.session-started': {
      const { session, agent, owner } = push.data;
      return { ...view, session: { session, agent, owner, pauses: [] } };
    }
    case 'lobby.session-paused':
    case 'lobby.session-resumed':
      return view.session == null ? view : { ...view, session: liveAfter(view.session, push) };
    case 'lobby.session-ended':
      return withoutSession(view);
  }
}

const used = (view: LobbyView, e: Pushes['lobby.member-joined']): LobbyView['invites'] =>
  view.invites.map((i) => (i.invite === e.invite ? { ...i, usesLeft: i.usesLeft - 1 } : i));

function withoutSession(view: LobbyView): LobbyView {
  const { session: _, ...rest } = view;
  return rest;
}
