import { describe, expect, it } from 'vitest';
import { withLines } from '../src/chat';
import type { ChatLine } from '../src/generated/messages';

const line = (chatSeq: number, lobby = 'L'): ChatLine => ({ lobby, from: 'ANN', text: `${chatSeq}`, time: '', chatSeq });

describe('what was said in a lobby', () => {
  it('stands in the order of its numbers, each line once', () => {
    const log = withLines(withLines([], 'L', [line(1), line(3)]), 'L', [line(2), line(3)]);
    expect(log.map((each) => each.chatSeq)).toEqual([1, 2, 3]);
  });

  it('is the same log when nothing is new, or it was said elsewhere', () => {
    const log = withLines([], 'L', [line(1)]);
    expect(withLines(log, 'L', [line(1)])).toBe(log);
    expect(withLines(log, 'L', [line(2, 'ELSEWHERE')])).toBe(log);
  });

  it('keeps the last hundred lines', () => {
    const log = withLines([], 'L', Array.from({ length: 105 }, (_, i) => line(i)));
    expect(log).toHaveLength(100);
    expect(log[0]?.chatSeq).toBe(5);
  });
});
