import type { LobbyView, Pause, StreamState } from '@playcast/sdk';

/** What is said where the picture is, or will be. */
export interface StageNotice {
  state: string;
  title: string;
  text?: string;
  busy?: boolean;
  action?: 'retry' | 'take-back';
}

/** Pure. @param agentLost the last stream ended because the host's computer went away */
export function stageNotice(
  lobby: LobbyView,
  stream: StreamState,
  host: { name: string; isMe: boolean },
  agentLost: boolean,
): StageNotice | undefined {
  if (lobby.session == null) return agentLost ? hostLost(host.name) : waiting(host);
  const held = heldBack(lobby.session.pauses, host);
  if (held !== undefined) return held;
  switch (stream.phase) {
    case 'live':
      return undefined;
    case 'attaching':
    case 'negotiating':
    case 'stopped':
      return {
        state: 'connecting-picture',
        title: 'Connecting the picture',
        text: 'Finding the shortest way to the host’s computer.',
        busy: true,
      };
    case 'interrupted':
      return { state: 'interrupted', title: 'The picture is interrupted', text: 'Looking for another way.', busy: true };
    case 'replaced':
      return {
        state: 'replaced',
        title: 'You watch in another tab',
        text: 'One picture a device: the newest tab has it.',
        action: 'take-back',
      };
    case 'failed':
      return {
        state: 'failed',
        title: 'No picture',
        text: stream.why?.message ?? 'The host’s computer cannot be reached from here.',
        action: 'retry',
      };
  }
}

const waiting = (host: { name: string; isMe: boolean }): StageNotice =>
  host.isMe
    ? { state: 'waiting', title: 'Nothing is on yet', text: 'Start the stream and your friends see the game here.' }
    : { state: 'waiting', title: 'Waiting for the game', text: `${host.name} starts the stream. Pick a pad meanwhile.`, busy: true };

/** A lost agent counts most: nothing the people do lets the stream go on. */
function heldBack(pauses: Pause[], host: { name: string; isMe: boolean }): StageNotice | undefined {
  const reasons = pauses.map((pause) => pause.reason);
  if (reasons.includes('agent_lost')) {
    return { state: 'paused', title: 'The host’s computer is away', text: 'The game goes on when it is back.', busy: true };
  }
  if (reasons.includes('host_changed')) {
    const text = 'The lobby has another host. Whose computer it is lets the game go on.';
    return { state: 'paused', title: 'The game is paused', text };
  }
  if (reasons.includes('host_paused')) {
    const text = host.isMe ? 'Nobody’s input reaches the game.' : `${host.name} paused it.`;
    return { state: 'paused', title: 'The game is paused', text };
  }
  return undefined;
}

const hostLost = (name: string): StageNotice => ({
  state: 'host-lost',
  title: 'The host’s computer went away',
  text: `The game returns when ${name} starts the stream again.`,
  busy: true,
});
