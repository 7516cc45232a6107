import type { Socket } from '../src/connection';

/** A fake of the browser's WebSocket, driven by the test: what was sent is kept, what arrives is said by the test. */
export class FakeWebSocket implements Socket {
  static all: FakeWebSocket[] = [];

  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly sent: { id: string; type: string; data: Record<string, unknown> }[] = [];
  readonly url: string;
  readonly subprotocol: string;
  closedWith: number | undefined;

  constructor(url: string, subprotocol: string) {
    this.url = url;
    this.subprotocol = subprotocol;
    FakeWebSocket.all.push(this);
  }

  static get last(): FakeWebSocket {
    const last = FakeWebSocket.all.at(-1);
    if (last === undefined) throw new Error('no socket was made');
    return last;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(code?: number): void {
    this.closedWith = code ?? 1000;
  }

  opens(): void {
    this.onopen?.({} as Event);
  }

  says(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) } as MessageEvent<string>);
  }

  welcomes(line = 'L1', ticket = 'T1', streams = {}): void {
    this.opens();
    const data = { user: 'U1', roles: ['guest'], line, ticket, socket: 'S', streams, cards: [], serverTime: '' };
    this.says({ type: 'welcome', data });
  }

  fails(): void {
    this.onerror?.({} as Event);
  }

  drops(code: number, reason = ''): void {
    this.onclose?.({ code, reason } as CloseEvent);
  }

  lastOf(type: string): { id: string; data: Record<string, unknown> } {
    const found = this.sent.findLast((frame) => frame.type === type);
    if (found === undefined) throw new Error(`no ${type} was sent`);
    return found;
  }
}
