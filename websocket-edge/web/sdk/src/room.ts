import { type CardBook, EMPTY_BOOK, withCards } from './cards';
import type { Connection, ConnectionState } from './connection';
import type { ChatLine, LobbyView, SessionView, Snapshot, Welcome } from './generated/messages';
import { Listeners } from './listeners';
import type { EventPush, UnsequencedPush } from './protocol';
import type { Refusal } from './refusal';
import { type ChatLog, withLines } from './chat';
import { type View, Views } from './views';

/** Everything a page shows of one lobby, in one immutable value. */
export interface RoomState {
  connection: ConnectionState;
  me: string | undefined;
  lobby: LobbyView | undefined;
  session: SessionView | undefined;
  cards: CardBook;
  /** What was said last, oldest first. */
  chat: ChatLog;
  /** The host's own agents that are online, as of the last look; only the host is told. */
  agents: string[];
  /** Devices seen of each user, so that a pad can be given to a member who holds none. */
  devices: Readonly<Record<string, string>>;
  /** Why the lobby could not be entered. */
  refused: Refusal | undefined;
}

/** How to get into the lobby when one is not yet a member. */
export type Ticket = { code: string } | { lobby: string };

/** One lobby, live: snapshot plus pushes, names beside it, and the way back in after any loss. */
export class Room {
  readonly id: string;
  readonly connection: Connection;
  readonly #ticket: Ticket;
  readonly #views: Views;
  readonly #changes = new Listeners<RoomState>();
  readonly #stop: (() => void)[];
  readonly #stream: string;
  /** This socket gets the lobby's pushes. */
  #followed = false;
  #state: RoomState;

  /** @param views shared with the connection, which resumes from its positions */
  constructor(id: string, ticket: Ticket, connection: Connection, views: Views) {
    this.id = id;
    this.#stream = `lobby:${id}`;
    this.connection = connection;
    this.#ticket = ticket;
    this.#views = views;
    this.#state = {
      connection: connection.state,
      me: undefined,
      lobby: undefined,
      session: undefined,
      cards: EMPTY_BOOK,
      chat: [],
      agents: [],
      devices: {},
      refused: undefined,
    };
    this.#stop = [
      connection.onState((state) => this.#change({ connection: state })),
      connection.onPush((push) => this.#pushed(push)),
    ];
  }

  get state(): RoomState {
    return this.#state;
  }

  onChange = (listener: (state: RoomState) => void): (() => void) => this.#changes.add(listener);

  dispose(): void {
    for (const stop of this.#stop) stop();
  }

  /** Goes in as a member, or becomes one; the lobby's snapshot comes as a push. */
  async enter(): Promise<void> {
    this.#change({ refused: undefined });
    try {
      const isMember = await this.#isMember();
      // Joining twice is harmless, and subscribes this socket when the greeting did not.
      if (!isMember) this.#said((await this.connection.request('lobby.join', this.#ticket)).chat ?? []);
      else if (!this.#followed) await this.connection.request('lobby.join', { lobby: this.id });
    } catch (problem) {
      const refused = problem as Refusal;
      // The room that comes back on another line enters again by itself.
      if (refused.code !== 'client.outcome-unknown') this.#change({ refused });
    }
  }

  /** Looks which of one's own agents are online. The view itself comes by pushes only, so that it never runs ahead of them. */
  async look(): Promise<void> {
    const { agents } = await this.connection.request('lobby.get', { lobby: this.id });
    this.#change({ agents });
  }

  async #isMember(): Promise<boolean> {
    try {
      await this.look();
      return true;
    } catch (problem) {
      if ((problem as Refusal).code !== 'lobby.not-member') throw problem;
      this.#views.forget(this.#stream);
      this.#redraw();
      return false;
    }
  }

  #pushed(push: EventPush | UnsequencedPush): void {
    if ('seq' in push) {
      this.#event(push);
    } else if (push.type === 'welcome') {
      this.#welcomed(push.data);
    } else if (push.type === 'snapshot') {
      this.#snapshot(push.data);
    } else if (push.type === 'card') {
      this.#change({ cards: withCards(this.#state.cards, [push.data]) });
    } else if (push.type === 'chat') {
      this.#said([push.data]);
    }
  }

  #welcomed(welcome: Welcome): void {
    for (const [stream, resumed] of Object.entries(welcome.streams)) {
      if (resumed.snapshot != null) this.#views.snapshot(stream, resumed.seq, resumed.snapshot as View);
    }
    this.#change({ me: welcome.user, cards: withCards(this.#state.cards, welcome.cards) });
    this.#said(welcome.chat ?? []);
    this.#redraw();
    // A lobby that was asked for and is not in the welcome is one we are no longer in.
    this.#followed = this.#stream in welcome.streams;
    if (!this.#followed) void this.enter();
  }

  #said(lines: readonly ChatLine[]): void {
    const chat = withLines(this.#state.chat, this.id, lines);
    if (chat !== this.#state.chat) this.#change({ chat });
  }

  /** Says something to everybody in the lobby; one hears it oneself like all others. */
  async say(text: string): Promise<void> {
    await this.connection.request('lobby.chat', { lobby: this.id, text });
  }

  #snapshot({ stream, seq, view }: Snapshot): void {
    if (stream === this.#stream) this.#followed = true;
    if (this.#views.snapshot(stream, seq, view as View)) this.#redraw();
  }

  #event(push: EventPush): void {
    switch (this.#views.apply(push)) {
      case 'applied':
        this.#redraw();
        break;
      case 'gap':
        this.connection.recover();
        break;
      case 'old':
      case 'foreign':
        break;
    }
  }

  #redraw(): void {
    const lobby = this.#views.lobby(this.id);
    const live = lobby?.session?.session;
    const before = this.#state.lobby?.session?.session;
    if (before !== undefined && before !== live) this.#views.forget(`session:${before}`);
    const session = live === undefined ? undefined : this.#views.session(live);
    this.#change({ lobby, session, devices: devicesOf(this.#state.devices, lobby, session) });
  }

  #change(part: Partial<RoomState>): void {
    this.#state = { ...this.#state, ...part };
    this.#changes.tell(this.#state);
  }
}

function devicesOf(known: RoomState['devices'], lobby?: LobbyView, session?: SessionView): RoomState['devices'] {
  const held = (lobby?.members ?? []).flatMap((m) => m.pads.map((pad) => [m.user, pad.device] as const));
  const watching = (session?.viewers ?? []).map((v) => [v.viewer, v.device] as const);
  const fresh = [...held, ...watching].filter(([user, device]) => known[user] !== device);
  return fresh.length === 0 ? known : { ...known, ...Object.fromEntries(fresh) };
}
