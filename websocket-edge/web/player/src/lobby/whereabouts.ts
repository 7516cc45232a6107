import type { LobbyView, Member, RoomState } from '@playcast/sdk';

/** Inside the lobby, or outside with a reason and perhaps a way back. */
export type Whereabouts =
  | { kind: 'inside'; lobby: LobbyView; me: Member }
  | { kind: 'outside'; state: string; title: string; text?: string; action?: 'enter' | 'connect' | 'rejoin' | 'none'; button?: string };

const SUPERSEDED = 4502;

/** Pure: from what is known to what the page shows as a whole. */
export function whereabouts({ connection, lobby, me, refused }: RoomState): Whereabouts {
  if (connection.kind === 'closed') return closed(connection.code, connection.why.code, connection.why.message);
  if (lobby?.status === 'closed') {
    return { kind: 'outside', state: 'lobby-closed', title: 'The lobby is closed', text: 'Thanks for playing.', action: 'none' };
  }
  const member = lobby?.members.find((each) => each.user === me);
  if (lobby !== undefined && member !== undefined) return { kind: 'inside', lobby, me: member };
  if (refused !== undefined) return notIn(refused.code, refused.message);
  if (lobby !== undefined && lobby.members.length > 0 && connection.kind === 'open') {
    return {
      kind: 'outside', state: 'out', title: 'You are no longer in the lobby', text: 'Your seat was given up.',
      action: 'enter', button: 'Go back in',
    };
  }
  return { kind: 'outside', state: 'connecting', title: 'Connecting', text: 'One moment.' };
}

function closed(code: number, why: string, message: string): Whereabouts {
  if (code === SUPERSEDED) {
    return {
      kind: 'outside', state: 'superseded', title: 'You play in another tab', text: 'This one has let go of the lobby.',
      action: 'connect', button: 'Play here',
    };
  }
  if (why === 'signin.needed') {
    return { kind: 'outside', state: 'signed-out', title: 'You are signed out', text: 'Sign in, or play as a guest.', action: 'rejoin' };
  }
  if (why === 'token.refused' || why === 'close.4505') {
    return { kind: 'outside', state: 'token-refused', title: 'Your pass has expired', text: 'The invite may still be good.', action: 'rejoin' };
  }
  return { kind: 'outside', state: 'closed', title: 'The connection is closed', text: message, action: 'connect', button: 'Try again' };
}

function notIn(code: string, message: string): Whereabouts {
  if (code === 'lobby.closed') {
    return { kind: 'outside', state: 'lobby-closed', title: 'The lobby is closed', text: 'The host has ended it.', action: 'none' };
  }
  return { kind: 'outside', state: 'refused', title: 'The door stays shut', text: message, action: 'enter', button: 'Try again' };
}
