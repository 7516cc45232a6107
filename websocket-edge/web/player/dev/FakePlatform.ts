// Development only: a fake of the platform and of the capture agent, in the page, with a real peer connection between.
import {
  type CardShown,
  type ChatLine,
  type EventPush,
  type LobbyPush,
  type LobbyView,
  lobbyAfter,
  newUlid,
  type Socket,
} from '@playcast/sdk';
import { FakeAgent } from './FakeAgent';

const ALL_GUEST = { gamepad: true, keyboard: true, mouse: false, touch: true, chat: true };
const NONE = { gamepad: false, keyboard: false, mouse: false, touch: false, chat: false };

type Frame = { id: string; type: string; data: Record<string, any> };

export class FakePlatform {
  readonly lobbyId = newUlid();
  readonly #scene: string;
  readonly #me = newUlid();
  readonly #ann = newUlid();
  readonly #asHost: boolean;
  readonly #session = newUlid();
  #lobby: LobbyView;
  #seq = 9;
  #said = 4;
  #socket: FakePlatformSocket | undefined;
  #agent: FakeAgent | undefined;

  constructor(scene: string, asHost: boolean) {
    this.#scene = scene;
    this.#asHost = asHost;
    this.#lobby = this.#opening();
  }

  install(): void {
    const platform = this;
    Object.assign(window, {
      fakePlatform: this,
      WebSocket: class extends FakePlatformSocket {
        constructor() {
          super((socket, frame) => platform.#received(socket, frame));
          platform.#socket = this;
        }
      },
      fetch: async (path: string) => path.startsWith('/account/') ? new Response(null, { status: 404 }) : Response.json({ token: 'T', user: this.#me, lobby: this.lobbyId, expiresAt: '' }, { status: 201 }),
    });
  }

  /** For trying things out from the developer tools. */
  push(type: LobbyPush['type'], data: Record<string, unknown>): void {
    const push = { type, rev: 1, stream: `lobby:${this.lobbyId}`, seq: ++this.#seq, time: new Date().toISOString() };
    const whole = { ...push, data: { lobby: this.lobbyId, ...data } } as unknown as LobbyPush;
    this.#lobby = lobbyAfter(this.#lobby, whole);
    this.#socket?.says(whole as EventPush);
  }

  drop(code = 1006): void {
    this.#socket?.onclose?.({ code, reason: 'fake' } as CloseEvent);
  }

  #opening(): LobbyView {
    const host = this.#asHost ? this.#me : this.#ann;
    const member = (user: string, pad: number | undefined, ready: boolean) => ({
      user, role: 'player' as const, ready, access: ALL_GUEST, pads: pad === undefined ? [] : [{ device: newUlid(), pad }],
    });
    return {
      lobby: this.lobbyId, status: 'open', host, title: 'card:TITLE', game: 'frozen-bubble', visibility: 'unlisted', capacity: 4,
      spectators: 8, coHosts: [], muted: [],
      door: { locked: false, requests: [], banned: [] },
      settings: { freePads: true, guestDefaults: { access: { ...ALL_GUEST, keyboard: false }, autoPad: true } },
      members: [member(this.#ann, 1, true), member(newUlid(), undefined, false)],
      invites: [{ invite: 'INVITE', role: 'player', usesLeft: 2, expiresAt: new Date(Date.now() + 7e7).toISOString() }],
      ...(this.#scene === 'waiting' ? {} : { session: { session: this.#session, agent: newUlid(), owner: host, pauses: [] } }),
    };
  }

  #cards(): CardShown[] {
    const [ann, ben] = this.#lobby.members;
    return [
      { ref: 'card:TITLE', version: 1, text: 'Friday bubbles' },
      { ref: `user:${ann?.user}`, version: 1, text: 'Ann' },
      { ref: `user:${ben?.user}`, version: 1, text: 'Benedikt' },
      { ref: `user:${this.#me}`, version: 1, text: 'Mira' },
      { ref: 'invite:INVITE', version: 1, text: 'ABC234' },
    ];
  }

  #received(socket: FakePlatformSocket, { id, type, data }: Frame): void {
    const ok = (answer?: unknown) => socket.says({ re: id, type: 'ok', data: answer });
    switch (type) {
      case 'hello': {
        if (this.#scene === 'connecting') return;
        const rest = { line: 'L', ticket: 'T', socket: 'S', streams: {}, cards: this.#cards(), serverTime: '' };
        return socket.says({ type: 'welcome', data: { user: this.#me, roles: ['guest'], ...rest } });
      }
      case 'lobby.get': {
        if (this.#isIn()) return ok({ lobby: this.#lobby, seq: this.#seq, agents: this.#asHost ? ['AGENT'] : [] });
        const error = { code: 'lobby.not-member', message: 'Only members can read a lobby', retryAfterMs: 0 };
        return socket.says({ re: id, type: 'error', error });
      }
      case 'lobby.join':
        if (!this.#isIn()) this.#joined();
        socket.says({ type: 'snapshot', data: { stream: `lobby:${this.lobbyId}`, seq: this.#seq, view: this.#lobby } });
        return ok({ lobby: this.lobbyId, chat: this.#spoken() });
      case 'session.attach':
        if (this.#scene !== 'live' && this.#scene !== 'keyboard-off') return;
        this.#agent = new FakeAgent(this.#session, (frame) => socket.says(frame));
        ok({ connection: 'VIEWER', peer: 'AGENT' });
        return void this.#agent.offer();
      case 'signal.answer':
      case 'signal.candidate':
        ok();
        return void this.#agent?.signal(type, data);
      case 'lobby.assign-pad':
        ok();
        return this.push('lobby.pad-assigned', data);
      case 'lobby.chat': {
        const chatSeq = ++this.#said;
        ok({ chatSeq });
        return socket.says({ type: 'chat', data: this.#line(this.#me, String(data['text']), chatSeq) });
      }
      case 'lobby.ready':
        ok();
        return this.push('lobby.ready-changed', { user: this.#me, ready: data['ready'] });
      case 'lobby.input-access': {
        ok();
        const { lobby: _, user, ...access } = data;
        return this.push('lobby.input-access-changed', { user, access });
      }
      case 'lobby.settings':
        ok();
        return this.push('lobby.settings-changed', data);
      default:
        ok();
    }
  }

  #spoken(): ChatLine[] {
    const ben = this.#lobby.members[1]?.user ?? '';
    return [
      this.#line(this.#ann, 'Hello! I am just setting the game up.', 1),
      this.#line(this.#ann, 'Who takes the second pad?', 2),
      this.#line(ben, 'Me, in a minute. Mira is on her way, too, she has only her phone with her', 3),
      this.#line(this.#ann, 'Then she gets the touch pad', 4),
    ];
  }

  #line = (from: string, text: string, chatSeq: number): ChatLine => ({
    lobby: this.lobbyId, from, text, time: new Date().toISOString(), chatSeq,
  });

  #isIn(): boolean {
    return this.#lobby.members.some((member) => member.user === this.#me);
  }

  #joined(): void {
    const access = this.#scene === 'keyboard-off' ? { ...NONE, gamepad: true, touch: true } : ALL_GUEST;
    const device = localStorage.getItem('playcast.device') ?? 'D';
    this.#lobby = {
      ...this.#lobby,
      members: [...this.#lobby.members, { user: this.#me, role: 'player', ready: false, access, pads: [{ device, pad: 0 }] }],
    };
  }
}

class FakePlatformSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  readonly #received: (socket: FakePlatformSocket, frame: Frame) => void;

  constructor(received: (socket: FakePlatformSocket, frame: Frame) => void) {
    this.#received = received;
    setTimeout(() => this.onopen?.({} as Event), 20);
  }

  send(text: string): void {
    setTimeout(() => this.#received(this, JSON.parse(text)), 10);
  }

  says(frame: unknown): void {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(frame) } as MessageEvent<string>), 10);
  }

  close(): void {}
}
