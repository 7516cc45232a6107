import { type CardBook, type ChatLog, type LobbyView, type Member, nameOf } from '@playcast/sdk';

/** What one person said in one go. */
export interface Turn {
  /** Number of its first line, which never changes. */
  key: number;
  name: string;
  mine: boolean;
  /** The pad the speaker holds now, for its colour. */
  pad: number | undefined;
  /** When it began, ISO 8601. */
  time: string;
  lines: readonly { chatSeq: number; text: string }[];
}

export const LONGEST = 500;
/** After a pause this long the same person begins anew, with the name and the time. */
const PAUSE_MS = 3 * 60_000;

/** Pure. Lines of one person that follow each other stand together under one name. */
export function turnsOf(log: ChatLog, me: string, lobby: LobbyView, cards: CardBook): Turn[] {
  const turns: (Turn & { from: string; lines: { chatSeq: number; text: string }[] })[] = [];
  let before = 0;
  for (const { from, text, time, chatSeq } of log) {
    const at = Date.parse(time);
    const last = turns.at(-1);
    if (last?.from === from && at - before < PAUSE_MS) {
      last.lines.push({ chatSeq, text });
    } else {
      const pad = lobby.members.find((member) => member.user === from)?.pads[0]?.pad;
      turns.push({ key: chatSeq, from, name: nameOf(cards, from), mine: from === me, pad, time, lines: [{ chatSeq, text }] });
    }
    before = at;
  }
  return turns;
}

/** Pure. What goes out of what was typed or pasted; undefined when nothing is left to say. */
export function sayable(typed: string): string | undefined {
  const text = typed.replace(/\p{Cc}+/gu, ' ').trim();
  return text === '' ? undefined : [...text].slice(0, LONGEST).join('');
}

/** Pure. Why nothing can be said, as the field itself says it; when a mute for a time is over, the platform knows best. */
export function whySilent(lobby: LobbyView, me: Member): string | undefined {
  if (lobby.muted.some((muted) => muted.user === me.user && muted.until == null)) return 'You are muted';
  const leads = lobby.host === me.user || lobby.coHosts.includes(me.user);
  return me.access.chat || leads ? undefined : 'The host has turned your chat off';
}

/** Pure. How many lines of others came after the last one that was seen. */
export const unseen = (log: ChatLog, me: string, seen: number): number =>
  log.filter((line) => line.chatSeq > seen && line.from !== me).length;
