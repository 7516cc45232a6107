import {
  type AnswerTo,
  type ClientMessages,
  Connection,
  type ConnectionOptions,
  type ConnectionState,
  type EventPush,
  type LobbyView,
  type MessageType,
  newUlid,
  Room,
  type Ticket,
  type UnsequencedPush,
  Views,
  type Welcome,
} from '../../src';
import { Listeners } from '../../src/listeners';
import { type Stage, tokenOf, Wire } from './stage';

export type Push = EventPush | UnsequencedPush;

const PATIENCE_MS = 10_000;

/** Somebody at a real edge: the SDK as a page uses it, on a wire of their own, and all that it was told, in order. */
export class Person {
  readonly views = new Views();
  readonly told: Push[] = [];
  readonly device: string;
  readonly wire: Wire;
  readonly connection: Connection;
  readonly #news = new Listeners<void>();
  /** A room folds by itself. */
  #hasRoom = false;

  constructor(wire: Wire, token: ConnectionOptions['token'], more: Partial<ConnectionOptions> = {}) {
    this.wire = wire;
    this.device = newUlid();
    const device = { kind: 'browser', id: this.device } as const;
    this.connection = new Connection({ url: wire.url, token, device, positions: this.views.positions, random: () => 0, ...more });
    this.connection.onState(() => this.#heard());
    this.connection.onPush((push) => {
      this.told.push(push);
      if (!this.#hasRoom) this.#fold(push);
      this.#heard();
    });
  }

  /** Somebody new, who has said hello and was welcomed. */
  static async comes(stage: Stage, name: string, more: Partial<ConnectionOptions> = {}): Promise<Person> {
    return new Person(await Wire.laid(stage), more.token ?? (await tokenOf(stage, name)), more).greeted();
  }

  async greeted(): Promise<this> {
    this.connection.open();
    await this.until('welcomed', () => this.connection.state.kind === 'open');
    return this;
  }

  /** The room as a page has it, entered. */
  async enters(lobby: string, ticket: Ticket): Promise<Room> {
    this.#hasRoom = true;
    const room = new Room(lobby, ticket, this.connection, this.views);
    this.connection.open();
    await this.until('in the lobby', () => room.state.lobby !== undefined && room.state.me !== undefined);
    return room;
  }

  ask<T extends MessageType>(type: T, data: ClientMessages[T]): Promise<AnswerTo<T>> {
    return this.connection.request(type, data);
  }

  get welcome(): Welcome {
    const last = this.told.findLast((push) => push.type === 'welcome');
    if (last === undefined) throw new Error('never welcomed');
    return last.data;
  }

  /** Waits until it is so, and looks after each thing that is heard. */
  until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not within 10 s: ${what}; told ${this.#types()}`)), PATIENCE_MS);
      const look = () => {
        if (!holds()) return;
        clearTimeout(late);
        stop();
        resolve();
      };
      const stop = this.#news.add(look);
      look();
    });
  }

  becomes = (kind: ConnectionState['kind']): Promise<void> => this.until(kind, () => this.connection.state.kind === kind);

  /** Numbers of the lobby's events, as they came. */
  numbers = (lobby: string): number[] => this.told.flatMap((push) => (isOf(lobby, push) ? [push.seq] : []));

  sees = (lobby: string): LobbyView | undefined => this.views.lobby(lobby);

  #fold(push: Push): void {
    if ('seq' in push) this.views.apply(push);
    else if (push.type === 'snapshot') this.views.snapshot(push.data.stream, push.data.seq, push.data.view as LobbyView);
  }

  /** After the room, which listens too. */
  #heard(): void {
    queueMicrotask(() => this.#news.tell());
  }

  #types = (): string => this.told.map((push) => push.type).join(' ');
}

const isOf = (lobby: string, push: Push): push is EventPush => 'seq' in push && push.stream === `lobby:${lobby}`;
