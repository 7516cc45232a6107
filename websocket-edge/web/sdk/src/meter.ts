import type { QualityWindow } from './generated/messages';
import { type Sample, sampleOf, windowBetween } from './stats';

export interface MeterListener {
  onFirstFrame(sample: Sample): void;
  onWindow(window: QualityWindow, sample: Sample): void;
}

const FIRST_FRAME_POLL_MS = 100;
const WINDOW_MS = 1_000;

/** Watches one peer connection: often until the first picture, then once a second. */
export class Meter {
  readonly #pc: RTCPeerConnection;
  readonly #listener: MeterListener;
  #before: Sample | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(pc: RTCPeerConnection, listener: MeterListener) {
    this.#pc = pc;
    this.#listener = listener;
    this.#later(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #later(ms: number): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), ms);
  }

  async #look(): Promise<void> {
    const report = (await this.#pc.getStats()) as unknown as Iterable<readonly [string, unknown]>;
    const now = sampleOf(report, Date.now());
    if (this.#stopped) return;
    if (now !== undefined && now.framesDecoded > 0) this.#seen(now);
    this.#later(this.#before === undefined ? FIRST_FRAME_POLL_MS : WINDOW_MS);
  }

  #seen(now: Sample): void {
    if (this.#before === undefined) this.#listener.onFirstFrame(now);
    else this.#listener.onWindow(windowBetween(this.#before, now), now);
    this.#before = now;
  }
}
