import { beforeEach, describe, expect, it } from 'vitest';
import { InputSender } from '../src/input';
import { keyCodeOf, type KeyPress, locationOf } from '../src/keys';
import { atRest, readPad, STANDARD_BUTTONS } from '../src/pads';

const STAMP = { timestamp: 1_700_000_000_000, unique: 'abcdefghijklmnopqrstuvwx' };
const press = (code: string, key = code): KeyPress => ({
  code, key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false,
});
const browserPad = (pressed: number[] = [], axes = [0, 0, 0, 0]) => ({
  index: 0,
  axes,
  buttons: STANDARD_BUTTONS.map((_, i) => ({ pressed: pressed.includes(i), value: pressed.includes(i) ? 1 : 0 })),
});

let sent: any[];
let now: number;
let channel: { bufferedAmount: number; send: (text: string) => void };
let sender: InputSender;

beforeEach(() => {
  sent = [];
  now = 1000;
  channel = { bufferedAmount: 0, send: (text) => sent.push(JSON.parse(text)) };
  sender = new InputSender({ user: 'ANN', channel, now: () => now, stamp: () => STAMP });
});

const pad = (pressed: number[] = [], axes?: number[]) => sender.pad(readPad(browserPad(pressed, axes)), 'gamepad');

describe('a key', () => {
  it('goes down in a whole playcast-messages v5 envelope', () => {
    sender.keyDown(press('KeyX', 'x'));

    expect(sent).toEqual([
      {
        signature: 'MTcwMDAwMDAwMDAwMC5hYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3g=',
        header: {
          tag: '1700000000000.abcdefghijklmnopqrstuvwx',
          source: 'player',
          schemaVersion: 5,
          timestamp: 1_700_000_000_000,
          user: { id: 'ANN', auth: 'anonymous' },
          target: 'keyboard',
          action: 'down',
          isReply: false,
        },
        body: {
          message: {
            keyCode: 88,
            location: 'standard',
            source: { type: 'w3c', code: 'KeyX' },
            modifiers: { ctrl: false, alt: false, shift: false, meta: false },
            displayName: 'x',
          },
          timings: [],
          stats: [{ name: 'device', value: 'keyboard' }],
          echo: false,
        },
      },
    ]);
  });

  it('is told once however long it is held, and goes up once', () => {
    sender.keyDown(press('KeyX'));
    sender.keyDown(press('KeyX'));
    sender.keyUp(press('KeyX'));
    sender.keyUp(press('KeyX'));

    expect(sent.map((m) => m.header.action)).toEqual(['down', 'up']);
  });

  it('goes up when the page lets go of everything', () => {
    sender.keyDown(press('KeyX'));
    sender.keyDown(press('ArrowLeft'));
    sender.releaseAll();

    expect(sent.slice(2).map((m) => [m.header.action, m.body.message.source.code])).toEqual([
      ['up', 'KeyX'],
      ['up', 'ArrowLeft'],
    ]);
  });

  it('without a legacy code is not sent, for nobody could read it', () => {
    sender.keyDown(press('BrowserBack'));
    expect(sent).toEqual([]);
  });

  it.each([
    ['KeyA', 65], ['Digit0', 48], ['Numpad9', 105], ['F12', 123], ['ArrowUp', 38], ['Space', 32], ['Quote', 222], ['F13', -1],
  ])('%s has the legacy code %i', (code, expected) => {
    expect(keyCodeOf(code)).toBe(expected);
  });

  it('knows its side', () => {
    expect(['ShiftLeft', 'AltRight', 'NumpadEnter', 'KeyL'].map(locationOf)).toEqual(['left', 'right', 'numpad', 'standard']);
  });
});

describe('a pad', () => {
  it('is told as a whole state with what went down since the last one', () => {
    pad([0], [0.5, -1, 0, 0]);

    const message = sent[0].body.message;
    expect(sent[0].header).toMatchObject({ target: 'gamepad', action: 'setState' });
    expect(message.gamepads[0].deviceId).toBe(0);
    expect(message.gamepads[0].buttons.south).toEqual({ isPressed: true, wasPressed: true, wasReleased: false });
    expect(message.gamepads[0].buttons.east).toEqual({ isPressed: false, wasPressed: false, wasReleased: false });
    expect(Object.keys(message.gamepads[0].buttons).sort()).toEqual(
      ['dpadDown', 'dpadLeft', 'dpadRight', 'dpadUp', 'east', 'leftShoulder', 'north', 'rightShoulder', 'select', 'south', 'start', 'west'],
    );
  });

  it('has a stick that is positive upwards, as XInput has it', () => {
    pad([], [0.5, -1, 0, 1]);
    const { left, right } = sent[0].body.message.gamepads[0].sticks;
    expect([left.stick, right.stick]).toEqual([{ x: 0.5, y: 1 }, { x: 0, y: -1 }]);
  });

  it('is silent while nothing changes, and inside the dead zone of its sticks', () => {
    pad([0]);
    now += 100;
    pad([0]);
    pad([0], [0.05, -0.07, 0, 0]);
    expect(sent).toHaveLength(1);
  });

  it('is told at most 60 times a second, and the last change is never lost', () => {
    for (let frame = 0; frame < 240; frame++) {
      now = 1000 + (frame * 1000) / 240;
      pad([], [frame / 240, 0, 0, 0]);
    }
    expect(sent.length).toBeGreaterThan(50);
    expect(sent.length).toBeLessThanOrEqual(61);

    now += 20;
    pad([], [239 / 240, 0, 0, 0]);
    expect(sent.at(-1).body.message.gamepads[0].sticks.left.stick.x).toBe(1);
  });

  it('waits while the channel is full, and then tells the newest state', () => {
    channel.bufferedAmount = 20_000;
    pad([0]);
    expect(sent).toEqual([]);

    channel.bufferedAmount = 0;
    pad([1]);
    expect(sent[0].body.message.gamepads[0].buttons.south.isPressed).toBe(false);
    expect(sent[0].body.message.gamepads[0].buttons.east.isPressed).toBe(true);
  });

  it('comes to rest when the page lets go of everything', () => {
    pad([0]);
    sender.releaseAll();
    expect(sent[1].body.message.gamepads[0].buttons.south).toEqual({ isPressed: false, wasPressed: false, wasReleased: true });
    sender.releaseAll();
    expect(sent).toHaveLength(2);
  });

  it('that is a touch pad says so', () => {
    sender.pad({ ...atRest(100), triggers: [1, 0] }, 'touch');
    expect(sent[0].body.stats).toEqual([{ name: 'device', value: 'touch' }]);
  });

  it('keeps out-of-range values within what the protocol allows', () => {
    const reading = readPad({ index: 2, buttons: [], axes: [1.5, -9] });
    expect(reading.axes).toEqual([1, -1, 0, 0]);
  });
});
