import type { LobbyRow } from './api';

const textOf = (row: LobbyRow, ref: string): string | undefined => row.cards.find((card) => card.ref === ref)?.text ?? undefined;

export const titleOf = (row: LobbyRow): string => textOf(row, row.view.title) ?? 'Untitled';

export const memberNames = (row: LobbyRow): string =>
  row.view.members.map((member) => textOf(row, `user:${member.user}`) ?? 'Someone').join(', ');

/** 1:02:03 or 4:05. Pure. */
export function lengthOf(seconds: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = (seconds % 3600) / 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${Math.floor(minutes)}:${two(seconds % 60)}`;
}

export const clockOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

export const dayAndClockOf = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
