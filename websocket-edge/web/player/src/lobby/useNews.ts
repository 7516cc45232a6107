import { type EventPush, type LeaveReason, nameOf, type Room, type UnsequencedPush } from '@playcast/sdk';
import { useEffect, useState } from 'react';
import type { Toaster } from './useToasts';

/**
 * Says what the others do, and remembers why the last stream ended.
 *
 * @returns whether the last stream ended because the host's computer was lost
 */
export function useNews(room: Room, say: Toaster['say']): boolean {
  const [agentLost, setAgentLost] = useState(false);
  useEffect(() => {
    const heard = (push: EventPush | UnsequencedPush) => {
      if (!('seq' in push)) return;
      if (push.type === 'lobby.session-started') setAgentLost(false);
      if (push.type === 'lobby.session-ended') setAgentLost(push.data.reason === 'agent_lost');
      const text = newsOf(push, (user) => (user === room.state.me ? undefined : nameOf(room.state.cards, user)));
      if (text !== undefined) say(text);
    };
    return room.connection.onPush(heard);
  }, [room, say]);
  return agentLost;
}

const HOW_THEY_LEFT: Record<LeaveReason, string> = {
  left: 'left',
  timed_out: 'did not come back',
  kicked: 'was put out',
  banned: 'was banned',
  lobby_closed: 'left',
};

/** Pure. @param other name of somebody else, undefined for oneself: one's own doing is no news */
export function newsOf(push: EventPush, other: (user: string) => string | undefined): string | undefined {
  switch (push.type) {
    case 'lobby.member-joined': {
      const name = other(push.data.user);
      return name && `${name} came in`;
    }
    case 'lobby.member-left': {
      const name = other(push.data.user);
      return name && `${name} ${HOW_THEY_LEFT[push.data.reason]}`;
    }
    case 'lobby.member-went-away': {
      const name = other(push.data.user);
      return name && `${name} lost the connection; the seat is kept`;
    }
    case 'lobby.member-came-back': {
      const name = other(push.data.user);
      return name && `${name} is back`;
    }
    case 'lobby.join-requested': {
      const name = other(push.data.user);
      return name && `${name} asks to come in`;
    }
    case 'lobby.co-host-appointed': {
      const name = other(push.data.user);
      return name === undefined ? 'You are co-host now' : `${name} is co-host now`;
    }
    case 'lobby.member-muted':
      return other(push.data.user) === undefined ? 'You are muted: the others do not see what you write' : undefined;
    case 'lobby.member-unmuted':
      return other(push.data.user) === undefined ? 'You can write again' : undefined;
    case 'lobby.lobby-locked':
      return 'The lobby is locked: who wants in has to ask';
    case 'lobby.lobby-unlocked':
      return 'The lobby is open again';
    case 'lobby.panic-stopped':
      return other(push.data.spared) === undefined ? 'All guests’ input is off' : 'All input was turned off';
    case 'lobby.host-transferred': {
      const name = other(push.data.to);
      return name === undefined ? 'You are the host now' : `${name} is the host now`;
    }
    case 'lobby.input-access-changed':
      return other(push.data.user) === undefined ? 'The host changed which of your devices reach the game' : undefined;
    case 'lobby.session-ended':
      return push.data.reason === 'host_ended' ? 'The host ended the stream' : undefined;
    default:
      return undefined;
  }
}
