import type { ChatLine } from './generated/messages';

/** What was said last in one lobby, oldest first. */
export type ChatLog = readonly ChatLine[];

const MOST_LINES = 100;

/** The same log when nothing is new: a line may come both with the welcome and as a push. */
export function withLines(log: ChatLog, lobby: string, lines: readonly ChatLine[]): ChatLog {
  const known = new Set(log.map((line) => line.chatSeq));
  const fresh = lines.filter((line) => line.lobby === lobby && !known.has(line.chatSeq));
  if (fresh.length === 0) return log;
  return [...log, ...fresh].sort((a, b) => a.chatSeq - b.chatSeq).slice(-MOST_LINES);
}
