import type { ErrorFrame, OkFrame } from './protocol';
import { Refusal } from './refusal';

interface Waiting {
  id: string;
  text: string;
  sent: boolean;
  attempts: number;
  deadline: ReturnType<typeof setTimeout>;
  resolve: (data: unknown) => void;
  reject: (why: Refusal) => void;
}

const MOST_WAITING = 64;
const MOST_ATTEMPTS = 4;

/**
 * Messages that wait for their answer. While the socket is down they queue up to a bound and are then refused at once;
 * on the same line an id takes effect at most once, so sending again is safe.
 */
export class Requests {
  readonly #waiting = new Map<string, Waiting>();
  readonly #timeoutMs: number;
  /** Sends a frame; false when there is no open socket. */
  readonly #send: (text: string) => boolean;

  constructor(send: (text: string) => boolean, timeoutMs = 10_000) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
  }

  ask(id: string, type: string, data: unknown): Promise<unknown> {
    if (this.#waiting.size >= MOST_WAITING) {
      return Promise.reject(Refusal.of('client.queue-full', 'Too many requests are waiting for the server'));
    }
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => this.#timedOut(id), this.#timeoutMs);
      const text = JSON.stringify({ id, type, data });
      const waiting: Waiting = { id, text, sent: false, attempts: 0, deadline, resolve, reject };
      this.#waiting.set(id, waiting);
      this.#attempt(waiting);
    });
  }

  /** @returns whether the frame answered something that was waiting */
  answered(frame: OkFrame | ErrorFrame): boolean {
    const waiting = frame.re === undefined ? undefined : this.#waiting.get(frame.re);
    if (waiting === undefined) return false;
    if (frame.type === 'ok') {
      this.#forget(waiting);
      waiting.resolve(frame.data);
    } else {
      this.#refused(waiting, new Refusal(frame.error, frame.corr));
    }
    return true;
  }

  /** The socket is up. On a new line nobody knows what became of the messages sent on the old one. */
  connected(sameLine: boolean): void {
    for (const waiting of [...this.#waiting.values()]) {
      if (waiting.sent && !sameLine) {
        this.#forget(waiting);
        waiting.reject(Refusal.of('client.outcome-unknown', 'The connection broke before the answer came'));
      } else {
        this.#attempt(waiting);
      }
    }
  }

  /** Nothing will be answered any more. */
  failAll(why: Refusal): void {
    for (const waiting of [...this.#waiting.values()]) {
      this.#forget(waiting);
      waiting.reject(why);
    }
  }

  #attempt(waiting: Waiting): void {
    if (this.#send(waiting.text)) {
      waiting.sent = true;
      waiting.attempts++;
    }
  }

  #refused(waiting: Waiting, why: Refusal): void {
    if (why.retryAfterMs > 0 && waiting.attempts < MOST_ATTEMPTS) {
      waiting.sent = false;
      setTimeout(() => {
        if (this.#waiting.has(waiting.id) && !waiting.sent) this.#attempt(waiting);
      }, why.retryAfterMs);
      return;
    }
    this.#forget(waiting);
    waiting.reject(why);
  }

  #timedOut(id: string): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#forget(waiting);
    waiting.reject(Refusal.of('client.timeout', 'The server has not answered in time'));
  }

  #forget(waiting: Waiting): void {
    clearTimeout(waiting.deadline);
    this.#waiting.delete(waiting.id);
  }
}
