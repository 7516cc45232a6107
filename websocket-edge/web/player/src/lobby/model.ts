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

export const namesOf = (cards: CardBook, members: Member[]): string =>
  members.map((member) => nameOf(cards, member.user)).join(', ');
