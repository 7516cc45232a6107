import type { HeldPad, Member, Pushes } from '../generated/messages';
import { ofUser, withItem, without } from './lists';
import { type LobbyPush, NO_ACCESS } from './lobby';

const NO_PAD = -1;

type MemberPush = Extract<
  LobbyPush,
  {
    type:
      | 'lobby.member-joined'
      | 'lobby.member-left'
      | 'lobby.member-went-away'
      | 'lobby.member-came-back'
      | 'lobby.ready-changed'
      | 'lobby.pad-assigned'
      | 'lobby.input-access-changed'
      | 'lobby.panic-stopped';
  }
>;

/** The members of a lobby after one more event, in order of joining. */
export function membersAfter(members: Member[], push: MemberPush): Member[] {
  switch (push.type) {
    case 'lobby.member-joined': {
      const { user, role, access } = push.data;
      return withItem(members, ofUser, { user, role, ready: false, access, pads: [] });
    }
    case 'lobby.member-left':
      return without(members, ofUser, push.data.user);
    case 'lobby.member-went-away':
      return changed(members, push.data.user, (m) => ({ ...m, away: push.data.since }));
    case 'lobby.member-came-back':
      return changed(members, push.data.user, ({ away: _, ...m }) => m);
    case 'lobby.ready-changed':
      return changed(members, push.data.user, (m) => ({ ...m, ready: push.data.ready }));
    case 'lobby.pad-assigned':
      return changed(members, push.data.user, (m) => holding(m, push.data));
    case 'lobby.input-access-changed':
      return changed(members, push.data.user, (m) => ({ ...m, access: push.data.access }));
    case 'lobby.panic-stopped':
      return members.map((m) => (m.user === push.data.spared ? m : { ...m, access: NO_ACCESS }));
  }
}

function holding(m: Member, e: Pushes['lobby.pad-assigned']): Member {
  const others = m.pads.filter((held) => held.device !== e.device);
  const now: HeldPad[] = e.pad === NO_PAD ? [] : [{ device: e.device, pad: e.pad }];
  const pads = [...others, ...now];
  // A pad turns a spectator into a player; the server has checked that there is room.
  return { ...m, pads, role: pads.length === 0 ? m.role : 'player' };
}

const changed = (members: Member[], user: string, change: (m: Member) => Member): Member[] =>
  members.map((m) => (m.user === user ? change(m) : m));
