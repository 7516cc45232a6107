// A pad's state, from the standard mapping of the Gamepad API to the gamepad state of playcast-messages.

/** What is read of one pad at one moment; index = button of the standard mapping (W3C gamepad §7). */
export interface PadReading {
  deviceId: number;
  pressed: readonly boolean[];
  /** Left and right trigger, 0 to 1. */
  triggers: readonly [number, number];
  /** Left x, left y, right x, right y, -1 to 1; y grows downwards, as browsers have it. */
  axes: readonly [number, number, number, number];
}

export const STANDARD_BUTTONS = [
  'south', 'east', 'west', 'north', 'leftShoulder', 'rightShoulder', 'leftTrigger', 'rightTrigger',
  'select', 'start', 'leftStick', 'rightStick', 'dpadUp', 'dpadDown', 'dpadLeft', 'dpadRight',
] as const;

export type PadButton = (typeof STANDARD_BUTTONS)[number];

/** Sticks rest a little off their centre; inside this they are at rest, so that a pad on a table sends nothing. */
const DEAD_ZONE = 0.08;

export const atRest = (deviceId: number): PadReading => ({
  deviceId,
  pressed: STANDARD_BUTTONS.map(() => false),
  triggers: [0, 0],
  axes: [0, 0, 0, 0],
});

/** The part of a browser's Gamepad that is read. */
export interface BrowserPad {
  index: number;
  buttons: readonly { pressed: boolean; value: number }[];
  axes: readonly number[];
}

export function readPad(pad: BrowserPad): PadReading {
  const value = (i: number): number => fine(Math.min(1, Math.max(0, pad.buttons[i]?.value ?? 0)));
  const axis = (i: number): number => {
    const raw = Math.min(1, Math.max(-1, pad.axes[i] ?? 0));
    return Math.abs(raw) < DEAD_ZONE ? 0 : fine(raw);
  };
  return {
    deviceId: pad.index,
    pressed: STANDARD_BUTTONS.map((_, i) => pad.buttons[i]?.pressed ?? false),
    triggers: [value(6), value(7)],
    axes: [axis(0), axis(1), axis(2), axis(3)],
  };
}

const fine = (value: number): number => Math.round(value * 100) / 100;

export const samePad = (a: PadReading, b: PadReading): boolean =>
  a.deviceId === b.deviceId &&
  a.pressed.every((pressed, i) => pressed === b.pressed[i]) &&
  a.triggers.every((value, i) => value === b.triggers[i]) &&
  a.axes.every((value, i) => value === b.axes[i]);

/** The body of gamepad setState: `before` is the state sent last. Stick y is positive upwards, as in XInput. */
export function padMessage(before: PadReading, now: PadReading, picture: { width: number; height: number }) {
  const button = (name: PadButton) => {
    const i = STANDARD_BUTTONS.indexOf(name);
    const is = now.pressed[i] === true;
    const was = before.pressed[i] === true;
    return { isPressed: is, wasPressed: is && !was, wasReleased: was && !is };
  };
  const up = (value: number): number => (value === 0 ? 0 : -value);
  return {
    playerCoordinates: { origin: 'topLeft', dimensions: { x: picture.width, y: picture.height } },
    gamepads: [
      {
        deviceId: now.deviceId,
        buttons: {
          south: button('south'),
          east: button('east'),
          west: button('west'),
          north: button('north'),
          leftShoulder: button('leftShoulder'),
          rightShoulder: button('rightShoulder'),
          select: button('select'),
          start: button('start'),
          dpadUp: button('dpadUp'),
          dpadDown: button('dpadDown'),
          dpadLeft: button('dpadLeft'),
          dpadRight: button('dpadRight'),
        },
        triggers: {
          left: { ...button('leftTrigger'), value: now.triggers[0] },
          right: { ...button('rightTrigger'), value: now.triggers[1] },
        },
        sticks: {
          left: { stick: { x: now.axes[0], y: up(now.axes[1]) }, button: button('leftStick') },
          right: { stick: { x: now.axes[2], y: up(now.axes[3]) }, button: button('rightStick') },
        },
      },
    ],
  };
}
