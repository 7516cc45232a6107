import type { LiveSession, Pause } from '../generated/messages';
import { withItem, without } from './lists';
import type { LobbyPush } from './lobby';

const ofReason = (pause: Pause): string => pause.reason;

/** The live session of a lobby after one more event. */
export function liveAfter(
  live: LiveSession,
  push: Extract<LobbyPush, { type: 'lobby.session-paused' | 'lobby.session-resumed' }>,
): LiveSession {
  switch (push.type) {
    case 'lobby.session-paused': {
      const { reason, since } = push.data;
      return { ...live, pauses: withItem(live.pauses, ofReason, { reason, since }) };
    }
    case 'lobby.session-resumed':
      return { ...live, pauses: without(live.pauses, ofReason, push.data.reason) };
  }
}
