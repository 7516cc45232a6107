import { atRest, type PadButton, type PadReading, STANDARD_BUTTONS } from '@playcast/sdk';
import { classes } from '@playcast/ui';
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import styles from './TouchPad.module.css';

/** Apart from the numbers that browsers give to controllers. */
const TOUCH_DEVICE = 100;

const KEYS: readonly { button: PadButton; label: string; says: string }[] = [
  { button: 'dpadUp', label: '▲', says: 'Up' },
  { button: 'dpadLeft', label: '◀', says: 'Left' },
  { button: 'dpadRight', label: '▶', says: 'Right' },
  { button: 'dpadDown', label: '▼', says: 'Down' },
  { button: 'north', label: 'Y', says: 'Y' },
  { button: 'west', label: 'X', says: 'X' },
  { button: 'east', label: 'B', says: 'B' },
  { button: 'south', label: 'A', says: 'A' },
  { button: 'select', label: 'Select', says: 'Select' },
  { button: 'start', label: 'Start', says: 'Start' },
];

interface Props {
  /** Where the state is left for the next animation frame. */
  reading: RefObject<PadReading | undefined>;
  pad: number;
}

/** A pad on the screen, for phones and tablets; shown where the pointer is a finger. */
export function TouchPad({ reading, pad }: Props) {
  const [down, setDown] = useState<ReadonlySet<PadButton>>(new Set());
  useEffect(() => {
    reading.current = { ...atRest(TOUCH_DEVICE), pressed: STANDARD_BUTTONS.map((button) => down.has(button)) };
  }, [down, reading]);
  useEffect(
    () => () => {
      reading.current = undefined;
    },
    [reading],
  );

  const set = (button: PadButton, on: boolean) =>
    setDown((before) => {
      const after = new Set(before);
      if (on) after.add(button);
      else after.delete(button);
      return after;
    });
  const press = (button: PadButton) => (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    set(button, true);
  };

  return (
    <div className={classes(styles.pad, styles[`pad${pad}`])} data-testid="touch-pad" role="group" aria-label="Touch pad">
      {KEYS.map(({ button, label, says }) => (
        <button
          key={button}
          type="button"
          className={classes(styles.key, styles[button], down.has(button) && styles.down)}
          aria-label={says}
          onPointerDown={press(button)}
          onPointerUp={() => set(button, false)}
          onPointerCancel={() => set(button, false)}
          onContextMenu={(event) => event.preventDefault()}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
