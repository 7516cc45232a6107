const SILENCE_MS = 30_000;
const ANSWER_MS = 8_000;

/** Notices a dead socket: after 30 s without a frame it asks for a ping, and 8 s later it gives the socket up. */
export class Liveness {
  readonly #ping: () => void;
  readonly #dead: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ping: () => void, dead: () => void) {
    this.#ping = ping;
    this.#dead = dead;
  }

  /** Any frame is a sign of life. */
  heard(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(() => this.#dead(), ANSWER_MS);
      this.#ping();
    }, SILENCE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
