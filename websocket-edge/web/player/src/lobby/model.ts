import { type CardBook, type LobbyView, type Member, nameOf, type Room, type RoomState } from '@playcast/sdk';
import type { Toaster } from './useToasts';

/** What the parts of the lobby screen share. */
export interface LobbyModel {
  room: Room;
  state: RoomState;
  lobby: LobbyView;
  me: Member;
  device: string;
  /** The pad this device holds. */
  pad: number | undefined;
  isHost: boolean;
  toaster: Toaster;
}

export const PADS = [0, 1, 2, 3] as const;
export const NO_PAD = -1;

export const holdersOf = (lobby: LobbyView, pad: number): Member[] =>
  lobby.members.filter((member) => member.pads.some((held) => held.pad === pad));

export const padOf = (member: Member, device: string): number | undefined =>
  member.pads.find((held) => held.device === device)?.pad;

/** What is said of a member beside the name. Whether a mute has run out, the chat itself says. */
export const notesOn = (lobby: LobbyView, member: Member, me: string): string[] =>
  [
    member.user === me && 'you',
    member.user === lobby.host && 'host',
    lobby.coHosts.includes(member.user) && 'co-host',
    member.away != null && 'away',
    lobby.muted.some((muted) => muted.user === member.user) && 'muted',
  ].filter((note) => note !== false);

export const namesOf = (cards: CardBook, members: Member[]): string =>
  members.map((member) => nameOf(cards, member.user)).join(', ');
