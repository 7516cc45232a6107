import { backoffMs } from './backoff';
import type { ClientMessages, Device, Welcome } from './generated/messages';
import { Listeners } from './listeners';
import { Liveness } from './liveness';
import {
  type AnswerTo,
  type EventPush,
  FINAL_CLOSE,
  type MessageType,
  type ServerFrame,
  SUBPROTOCOL,
  type UnsequencedPush,
} from './protocol';
import { Refusal } from './refusal';
import { Renewal } from './renewal';
import { Requests } from './requests';
import { newUlid } from './ulid';

export type ConnectionState =
  | { kind: 'idle' }
  | { kind: 'connecting'; attempt: number }
  | { kind: 'open'; welcome: Welcome }
  | { kind: 'waiting'; attempt: number; delayMs: number }
  | { kind: 'closed'; code: number; why: Refusal };

/** The part of a browser's WebSocket that is used. */
export interface Socket {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  onerror: ((event: Event) => void) | null;
  send(text: string): void;
  close(code?: number, reason?: string): void;
}

export interface ConnectionOptions {
  url: string;
  /** As it is, or fetched for each greeting and renewal by whoever keeps a good one. */
  token: string | (() => Promise<string>);
  device: Device;
  /** Last sequence number seen of each stream, asked for whenever the line is taken up again. */
  positions: () => Record<string, number>;
  /** A ticket kept from an earlier page, to go on as the same client even after the token has expired. */
  ticket?: string | undefined;
  /** Fetches a token that lasts longer, when the one in use is about to expire; without it that one is shown again, as a guest does. */
  renewToken?: () => Promise<string>;
  /** Told of each token that took the place of an earlier one. */
  onToken?: (token: string) => void;
  /** Told of each new ticket; the former one is worthless from then on. */
  onTicket?: (ticket: string) => void;
  /** Begins the ids of this page's messages, which must not repeat on a line that an earlier page began. */
  idPrefix?: string;
  makeSocket?: (url: string, subprotocol: string) => Socket;
  random?: () => number;
}

const HELLO_TIMEOUT_MS = 10_000;
/** A socket that lived this long was a good one: the next wait is short again. */
const STEADY_MS = 10_000;
const NORMAL_CLOSE = 1000;
const TOKEN_REFUSED = 4505;

/** One client line to the platform: says hello, keeps the socket alive, comes back by ticket, asks and answers. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #requests = new Requests((text) => this.#sendNow(text));
  readonly #liveness = new Liveness(() => this.tell('ping', {}), () => this.recover());
  readonly #states = new Listeners<ConnectionState>();
  readonly #pushes = new Listeners<EventPush | UnsequencedPush>();
  #state: ConnectionState = { kind: 'idle' };
  #socket: Socket | undefined;
  readonly #idPrefix: string;
  readonly #renewal: Renewal;
  #line: { id: string | undefined; ticket: string } | undefined;
  #attempt = 0;
  #lastId = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #steady: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#idPrefix = options.idPrefix ?? `${newUlid().slice(-8).toLowerCase()}-`;
    this.#renewal = new Renewal(options, (token) => this.request('token.refresh', { token }));
    this.#line = options.ticket === undefined ? undefined : { id: undefined, ticket: options.ticket };
  }

  get state(): ConnectionState {
    return this.#state;
  }

  onState = (listener: (state: ConnectionState) => void): (() => void) => this.#states.add(listener);
  onPush = (listener: (push: EventPush | UnsequencedPush) => void): (() => void) => this.#pushes.add(listener);

  /** Connects now, whether idle, waiting or closed. */
  open(): void {
    this.#dropSocket();
    this.#become({ kind: 'connecting', attempt: this.#attempt });
    const make = this.#options.makeSocket ?? ((url, protocol) => new WebSocket(url, protocol));
    const socket = make(this.#options.url, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () => {
      socket.onerror = null;
      this.#greet(socket);
    };
    socket.onmessage = (event) => this.#received(JSON.parse(event.data) as ServerFrame);
    socket.onclose = (event) => this.#closed(event.code, event.reason);
    // A handshake that fails ends with an error alone in Node up to 22; in a page a close would follow, for a socket given up by then.
    socket.onerror = () => this.recover();
    this.#timer = setTimeout(() => this.recover(), HELLO_TIMEOUT_MS);
  }

  /** Asks and waits for the answer; kept in a bounded queue while the socket is down. */
  request<T extends MessageType>(type: T, data: ClientMessages[T]): Promise<AnswerTo<T>> {
    if (this.#state.kind === 'closed') return Promise.reject(this.#state.why);
    return this.#requests.ask(this.#nextId(), type, data) as Promise<AnswerTo<T>>;
  }

  /** Says something whose loss does no harm: dropped while the socket is down, its answer unread. */
  tell<T extends MessageType>(type: T, data: ClientMessages[T]): void {
    this.#sendNow(JSON.stringify({ id: this.#nextId(), type, data }));
  }

  /** Gives this socket up and takes the line up again on a new one; heals a gap, too. */
  recover(): void {
    this.#dropSocket();
    if (this.#state.kind === 'closed') return;
    const attempt = this.#attempt++;
    const delayMs = backoffMs(attempt, (this.#options.random ?? Math.random)());
    this.#become({ kind: 'waiting', attempt, delayMs });
    this.#timer = setTimeout(() => this.open(), delayMs);
  }

  /** Lets go of the socket and not of the line: whoever has the last ticket goes on with it. */
  handOver(): void {
    this.#dropSocket();
    this.#become({ kind: 'idle' });
  }

  /** Leaves for good. */
  close(): void {
    this.tell('bye', {});
    this.#end(NORMAL_CLOSE, Refusal.of('client.left', 'You left'));
  }

  #greet(socket: Socket): void {
    const { token } = this.#renewal;
    if (typeof token === 'string') return socket.send(this.#hello(token));
    token.then(
      (fetched) => this.#socket === socket && socket.send(this.#hello(fetched)),
      (why: Refusal) => this.#socket === socket && this.#notGreeted(why),
    );
  }

  /** Who cannot be reached now may be later; who is signed in no more has no business here. */
  #notGreeted(why: Refusal): void {
    if (why.code === 'client.unreachable') this.recover();
    else this.#end(TOKEN_REFUSED, why);
  }

  #hello(token: string): string {
    const { device, positions } = this.#options;
    const resume = this.#line && { resume: { ticket: this.#line.ticket, streams: positions() } };
    const data: ClientMessages['hello'] = { token, device, ...resume };
    return JSON.stringify({ id: this.#nextId(), type: 'hello', data });
  }

  #received(frame: ServerFrame): void {
    this.#liveness.heard();
    switch (frame.type) {
      case 'ok':
        this.#requests.answered(frame);
        break;
      case 'error':
        if (!this.#requests.answered(frame) && this.#state.kind !== 'open') this.#helloRefused(new Refusal(frame.error, frame.corr));
        break;
      case 'welcome':
        this.#welcomed(frame.data);
        this.#pushes.tell(frame);
        break;
      case 'system.drain':
        this.#moveOn(frame.data.reconnectAfterMs);
        this.#pushes.tell(frame);
        break;
      case 'system.token-expiring':
        void this.#renewal.renew();
        this.#pushes.tell(frame);
        break;
      default:
        this.#pushes.tell(frame);
    }
  }

  #welcomed(welcome: Welcome): void {
    clearTimeout(this.#timer);
    const sameLine = this.#line?.id === undefined || this.#line.id === welcome.line;
    this.#line = { id: welcome.line, ticket: welcome.ticket };
    this.#options.onTicket?.(welcome.ticket);
    this.#steady = setTimeout(() => (this.#attempt = 0), STEADY_MS);
    this.#become({ kind: 'open', welcome });
    this.#requests.connected(sameLine);
  }

  /** This node stops: the line goes to another one within the time that is left, at a moment of its own so that all do not go at once. */
  #moveOn(withinMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), withinMs * (this.#options.random ?? Math.random)());
  }

  #helloRefused(why: Refusal): void {
    if (why.code === 'token.refused') this.#end(TOKEN_REFUSED, why);
    else this.recover();
  }

  #closed(code: number, reason: string): void {
    if (code >= FINAL_CLOSE) this.#end(code, Refusal.of(`close.${code}`, reason || 'The server closed the connection'));
    else this.recover();
  }

  #end(code: number, why: Refusal): void {
    this.#dropSocket();
    this.#line = undefined;
    this.#attempt = 0;
    this.#become({ kind: 'closed', code, why });
    this.#requests.failAll(why);
  }

  #dropSocket(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#steady);
    this.#liveness.stop();
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close(NORMAL_CLOSE);
  }

  #sendNow(text: string): boolean {
    if (this.#state.kind !== 'open' || this.#socket === undefined) return false;
    this.#socket.send(text);
    return true;
  }

  #nextId = (): string => `${this.#idPrefix}${++this.#lastId}`;
  #become(state: ConnectionState): void {
    this.#state = state;
    this.#states.tell(state);
  }
}
