// Physical keys (UI Events code values) and the legacy key codes that playcast-messages carries.

const NAMED: Record<string, number> = {
  Backspace: 8, Tab: 9, Enter: 13, NumpadEnter: 13, ShiftLeft: 16, ShiftRight: 16, ControlLeft: 17, ControlRight: 17,
  AltLeft: 18, AltRight: 18, Pause: 19, CapsLock: 20, Escape: 27, Space: 32, PageUp: 33, PageDown: 34, End: 35, Home: 36,
  ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, PrintScreen: 44, Insert: 45, Delete: 46,
  MetaLeft: 91, MetaRight: 92, ContextMenu: 93,
  NumpadMultiply: 106, NumpadAdd: 107, NumpadSubtract: 109, NumpadDecimal: 110, NumpadDivide: 111, NumLock: 144, ScrollLock: 145,
  Semicolon: 186, Equal: 187, Comma: 188, Minus: 189, Period: 190, Slash: 191, Backquote: 192,
  BracketLeft: 219, Backslash: 220, BracketRight: 221, Quote: 222,
};

const RANGES: readonly [RegExp, (text: string) => number][] = [
  [/^Key([A-Z])$/, (letter) => letter.charCodeAt(0)],
  [/^Digit([0-9])$/, (digit) => 48 + Number(digit)],
  [/^Numpad([0-9])$/, (digit) => 96 + Number(digit)],
  [/^F([1-9]|1[0-2])$/, (n) => 111 + Number(n)],
];

/** @returns -1 for a key without a code */
export function keyCodeOf(code: string): number {
  for (const [shape, of] of RANGES) {
    const found = shape.exec(code)?.[1];
    if (found !== undefined) return of(found);
  }
  return NAMED[code] ?? -1;
}

export const isKnownKey = (code: string): boolean => keyCodeOf(code) > 0;

export type KeyLocation = 'standard' | 'left' | 'right' | 'numpad';

export function locationOf(code: string): KeyLocation {
  if (code.startsWith('Numpad')) return 'numpad';
  const side = /^(?:Shift|Control|Alt|Meta)(Left|Right)$/.exec(code)?.[1];
  return side === 'Left' ? 'left' : side === 'Right' ? 'right' : 'standard';
}

/** What is read of a browser's KeyboardEvent. */
export interface KeyPress {
  code: string;
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** The body of keyboard down and up. */
export const keyMessage = (press: KeyPress) => ({
  keyCode: keyCodeOf(press.code),
  location: locationOf(press.code),
  source: { type: 'w3c', code: press.code },
  modifiers: { ctrl: press.ctrlKey, alt: press.altKey, shift: press.shiftKey, meta: press.metaKey },
  displayName: press.key,
});
