import type { ChatLine, LobbyView } from '@playcast/sdk';
import { describe, expect, it } from 'vitest';
import { LONGEST, sayable, turnsOf, unseen, whySilent } from '../src/lobby/talk';

const access = { gamepad: true, keyboard: false, mouse: false, touch: true, chat: true };
const ann = { user: 'ANN', role: 'player' as const, ready: false, access, pads: [{ device: 'D', pad: 1 }] };
const ben = { ...ann, user: 'BEN', pads: [] };
const lobby: LobbyView = {
  lobby: 'L', status: 'open', host: 'ANN', title: 'card:T', game: 'g1', visibility: 'private', capacity: 2,
  spectators: 8, coHosts: [], muted: [], members: [ann, ben], invites: [],
  door: { locked: false, requests: [], banned: [] },
  settings: { freePads: true, guestDefaults: { access, autoPad: true } },
};
const cards = { 'user:ANN': { ref: 'user:ANN', version: 1, text: 'Ann' }, 'user:BEN': { ref: 'user:BEN', version: 1, text: 'Ben' } };
const line = (chatSeq: number, from: string, text: string, second = chatSeq): ChatLine => ({
  lobby: 'L', from, text, time: new Date(second * 1000).toISOString(), chatSeq,
});
const turns = (...lines: ChatLine[]) => turnsOf(lines, 'BEN', lobby, cards);

describe('what was said', () => {
  it('stands under the name that the speaker’s card has, in the colour of the pad', () => {
    expect(turns(line(1, 'ANN', 'Hello'))).toMatchObject([{ key: 1, name: 'Ann', mine: false, pad: 1 }]);
  });

  it('keeps lines of one person together until another speaks', () => {
    const all = turns(line(1, 'ANN', 'One'), line(2, 'ANN', 'Two'), line(3, 'BEN', 'Three'), line(4, 'ANN', 'Four'));

    expect(all.map((turn) => [turn.key, turn.mine, turn.lines.map((said) => said.text)])).toEqual([
      [1, false, ['One', 'Two']],
      [3, true, ['Three']],
      [4, false, ['Four']],
    ]);
  });

  it('begins anew after a pause, so that the time stands there', () => {
    expect(turns(line(1, 'ANN', 'One', 0), line(2, 'ANN', 'Two', 179), line(3, 'ANN', 'Three', 359)).map((turn) => turn.key)).toEqual([1, 3]);
  });

  it('stays when its speaker has left, and after they were erased', () => {
    expect(turns(line(1, 'CAT', 'Bye'))).toMatchObject([{ name: 'Someone', pad: undefined }]);
  });
});

describe('what one says', () => {
  it('is trimmed, one line, and no longer than the platform takes', () => {
    expect(sayable('  hi\tthere\n')).toBe('hi there');
    expect(sayable(' \n ')).toBeUndefined();
    expect([...(sayable('🎮'.repeat(LONGEST + 1)) ?? '')]).toHaveLength(LONGEST);
  });

  it('is nothing while one is muted; a mute for a time is left to the platform', () => {
    const muted = { ...lobby, muted: [{ user: 'BEN' }] };

    expect(whySilent(muted, ben)).toBe('You are muted');
    expect(whySilent(muted, ann)).toBeUndefined();
    expect(whySilent({ ...lobby, muted: [{ user: 'BEN', until: '2030-01-01T00:00:00Z' }] }, ben)).toBeUndefined();
  });

  it('needs access to the chat, unless one leads', () => {
    const off = { ...access, chat: false };

    expect(whySilent(lobby, { ...ben, access: off })).toBe('The host has turned your chat off');
    expect(whySilent(lobby, { ...ann, access: off })).toBeUndefined();
    expect(whySilent({ ...lobby, coHosts: ['BEN'] }, { ...ben, access: off })).toBeUndefined();
  });
});

describe('new lines', () => {
  it('are those of others that came while one read further up', () => {
    const log = [line(1, 'ANN', 'One'), line(2, 'BEN', 'Two'), line(3, 'ANN', 'Three')];

    expect(unseen(log, 'BEN', 1)).toBe(1);
    expect(unseen(log, 'BEN', 3)).toBe(0);
  });
});
