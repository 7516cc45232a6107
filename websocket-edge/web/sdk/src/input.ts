import { envelope, freshStamp, type InputDevice, type InputMessage, type Stamp } from './envelope';
import { isKnownKey, keyMessage, type KeyPress } from './keys';
import { atRest, padMessage, type PadReading, samePad } from './pads';

/** The open data channel to the agent, or what stands for it. */
export interface InputChannel {
  readonly bufferedAmount: number;
  send(text: string): void;
}

export interface InputOptions {
  user: string;
  channel: InputChannel;
  now?: () => number;
  stamp?: () => Stamp;
}

/** A pad is told at most 60 times a second. */
const PAD_INTERVAL_MS = 1000 / 60;
/** A timer's jitter must not halve the rate: a poll this much early still counts. */
const SLACK_MS = 2;
/** With this much unsent, a pad's state waits: only its newest matters. Keys always go, for a lost key-up would stick. */
const MOST_BUFFERED = 16 * 1024;

/** Sends what a player does, on change only; never a key twice, never a pad that did not move. */
export class InputSender {
  /** Size of the picture as it is sent, in pixels; what positions are counted in. */
  picture = { width: 1, height: 1 };
  readonly #user: string;
  readonly #channel: InputChannel;
  readonly #now: () => number;
  readonly #stamp: () => Stamp;
  readonly #held = new Map<string, KeyPress>();
  readonly #pads = new Map<number, { reading: PadReading; device: InputDevice; at: number }>();

  constructor({ user, channel, now = () => performance.now(), stamp = freshStamp }: InputOptions) {
    this.#user = user;
    this.#channel = channel;
    this.#now = now;
    this.#stamp = stamp;
  }

  keyDown(press: KeyPress): void {
    if (this.#held.has(press.code) || !isKnownKey(press.code)) return;
    this.#held.set(press.code, press);
    this.#send({ target: 'keyboard', action: 'down', device: 'keyboard', message: keyMessage(press) });
  }

  keyUp(press: KeyPress): void {
    if (!this.#held.delete(press.code)) return;
    this.#send({ target: 'keyboard', action: 'up', device: 'keyboard', message: keyMessage(press) });
  }

  /** To be called each animation frame; a change that comes too soon, or into a full buffer, is sent by a later call. */
  pad(reading: PadReading, device: InputDevice): void {
    const last = this.#pads.get(reading.deviceId) ?? { reading: atRest(reading.deviceId), device, at: -Infinity };
    const tooSoon = this.#now() - last.at < PAD_INTERVAL_MS - SLACK_MS;
    if (samePad(last.reading, reading) || tooSoon || this.#channel.bufferedAmount > MOST_BUFFERED) return;
    this.#pads.set(reading.deviceId, { reading, device, at: this.#now() });
    const message = padMessage(last.reading, reading, this.picture);
    this.#send({ target: 'gamepad', action: 'setState', device, message });
  }

  releaseKeys(): void {
    for (const press of [...this.#held.values()]) this.keyUp(press);
  }

  /** Nobody holds anything any more: the page lost focus, or the access is gone. */
  releaseAll(): void {
    this.releaseKeys();
    for (const [deviceId, { reading, device }] of this.#pads) {
      const rest = atRest(deviceId);
      if (samePad(reading, rest)) continue;
      this.#pads.set(deviceId, { reading: rest, device, at: this.#now() });
      const message = padMessage(reading, rest, this.picture);
      this.#send({ target: 'gamepad', action: 'setState', device, message });
    }
  }

  #send(input: InputMessage): void {
    this.#channel.send(JSON.stringify(envelope(this.#user, input, this.#stamp())));
  }
}
