import { type EventPush, nameOf, type Room, type UnsequencedPush } from '@playcast/sdk';
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

/** Pure. @param other name of somebody else, undefined for oneself: one's own doing is no news */
export function newsOf(push: EventPush, other: (user: string) => string | undefined): string | undefined {
  switch (push.type) {
    case 'lobby.member-joined': {
      const name = other(push.data.user);
      return name && `${name} came in`;
    }
    case 'lobby.member-left': {
      const name = other(push.data.user);
      return name && (push.data.reason === 'timed_out' ? `${name} lost the connection` : `${name} left`);
    }
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
