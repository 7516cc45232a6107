import type { Banned, Door, JoinRequest } from '../generated/messages';
import { ofUser, present, withItem, without } from './lists';
import type { LobbyPush } from './lobby';

type DoorPush = Extract<
  LobbyPush,
  {
    type:
      | 'lobby.lobby-locked'
      | 'lobby.lobby-unlocked'
      | 'lobby.join-requested'
      | 'lobby.join-declined'
      | 'lobby.member-joined'
      | 'lobby.member-banned'
      | 'lobby.member-unbanned';
  }
>;

/** The door of a lobby after one more event. */
export function doorAfter(door: Door, push: DoorPush): Door {
  switch (push.type) {
    case 'lobby.lobby-locked':
      return { ...door, locked: true };
    case 'lobby.lobby-unlocked':
      return { ...door, locked: false };
    case 'lobby.join-requested': {
      const { user, device, role, words } = push.data;
      return { ...door, requests: withItem(door.requests, ofUser, present<JoinRequest>({ user, device, role, words })) };
    }
    case 'lobby.join-declined':
    case 'lobby.member-joined':
      return { ...door, requests: without(door.requests, ofUser, push.data.user) };
    case 'lobby.member-banned': {
      const { user, until, words } = push.data;
      return {
        ...door,
        requests: without(door.requests, ofUser, user),
        banned: withItem(door.banned, ofUser, present<Banned>({ user, until, words })),
      };
    }
    case 'lobby.member-unbanned':
      return { ...door, banned: without(door.banned, ofUser, push.data.user) };
  }
}
