import { type BrowserPad, type InputSender, type PadReading, readPad } from '@playcast/sdk';
import { type RefObject, useEffect, useState } from 'react';

export interface PadsInUse {
  /** Name of the controller, as the browser tells it; undefined when none is connected. */
  name: string | undefined;
}

const isUsed = (pad: BrowserPad): boolean =>
  pad.buttons.some((button) => button.pressed) || pad.axes.some((axis) => Math.abs(axis) > 0.5);

/** The controller that was used last, else the first. */
function choose(pads: readonly (Gamepad | null)[], before: number | undefined): Gamepad | undefined {
  const connected = pads.filter((pad): pad is Gamepad => pad !== null && pad.connected);
  return connected.find(isUsed) ?? connected.find((pad) => pad.index === before) ?? connected[0];
}

/** A controller's id carries vendor numbers in brackets; people know it by what stands before. */
const nameOf = (pad: Gamepad): string => pad.id.replace(/\s*\(.*$/, '').trim() || 'Controller';

/**
 * Reads controllers each animation frame while there is a way to the game, for browsers do not tell when one moves.
 *
 * @param sender undefined while pads may not be sent; a pad is noticed even then
 * @param touch the touch pad's state, when it is shown
 */
export function usePads(sender: InputSender | undefined, touch: RefObject<PadReading | undefined>): PadsInUse {
  const [name, setName] = useState<string>();
  useEffect(() => {
    let chosen: number | undefined;
    let frame = 0;
    const poll = () => {
      const pad = choose(navigator.getGamepads(), chosen);
      chosen = pad?.index;
      setName(pad && nameOf(pad));
      if (pad !== undefined) sender?.pad(readPad(pad), 'gamepad');
      if (touch.current !== undefined) sender?.pad(touch.current, 'touch');
      frame = requestAnimationFrame(poll);
    };
    frame = requestAnimationFrame(poll);
    return () => cancelAnimationFrame(frame);
  }, [sender, touch]);
  return { name };
}
