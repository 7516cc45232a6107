import type { CardShown } from './generated/messages';

/** What people typed, by the reference that events name: last version wins, null once erased. */
export type CardBook = Readonly<Record<string, CardShown>>;

export const EMPTY_BOOK: CardBook = Object.freeze({});

/** The same book when nothing is newer, so that a view that shows it need not be drawn again. */
export function withCards(book: CardBook, cards: readonly CardShown[]): CardBook {
  const newer = cards.filter((card) => (book[card.ref]?.version ?? -1) < card.version);
  return newer.length === 0 ? book : { ...book, ...Object.fromEntries(newer.map((card) => [card.ref, card])) };
}

export const nameOf = (book: CardBook, user: string): string => book[`user:${user}`]?.text ?? 'Someone';

export const textOf = (book: CardBook, ref: string): string | undefined => book[ref]?.text ?? undefined;
