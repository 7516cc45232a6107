import { type LobbyPush, type SessionPush, lobbyAfter, sessionAfter } from './fold';
import type { LobbyView, SessionView } from './generated/messages';
import type { EventPush } from './protocol';

export type View = LobbyView | SessionView;

interface Known {
  view: View;
  seq: number;
}

/** applied: the view moved on; old: seen before; gap: something in between was missed; foreign: a stream nobody follows here. */
export type Outcome = 'applied' | 'old' | 'gap' | 'foreign';

/** The streams a page follows: each a snapshot and the pushes after it, in order and without a hole. */
export class Views {
  readonly #known = new Map<string, Known>();

  /** A snapshot stands for all events up to `seq`; an older one than what is known changes nothing. */
  snapshot(stream: string, seq: number, view: View): boolean {
    const known = this.#known.get(stream);
    if (known !== undefined && known.seq >= seq) return false;
    this.#known.set(stream, { view, seq });
    return true;
  }

  apply(push: EventPush): Outcome {
    const known = this.#known.get(push.stream);
    if (known === undefined && push.seq > 0) return isFollowed(push.stream) ? 'gap' : 'foreign';
    const next = (known?.seq ?? -1) + 1;
    if (push.seq < next) return 'old';
    if (push.seq > next) return 'gap';
    const view = after(known?.view, push);
    if (view === undefined) return 'foreign';
    this.#known.set(push.stream, { view, seq: push.seq });
    return 'applied';
  }

  lobby = (id: string): LobbyView | undefined => this.#known.get(`lobby:${id}`)?.view as LobbyView | undefined;

  session = (id: string): SessionView | undefined => this.#known.get(`session:${id}`)?.view as SessionView | undefined;

  /** What `resume` is asked from. */
  positions = (): Record<string, number> =>
    Object.fromEntries([...this.#known].map(([stream, known]) => [stream, known.seq]));

  /** An ended session's stream has nothing more to say. */
  forget(stream: string): void {
    this.#known.delete(stream);
  }
}

const isFollowed = (stream: string): boolean => stream.startsWith('lobby:') || stream.startsWith('session:');

function after(view: View | undefined, push: EventPush): View | undefined {
  if (push.type.startsWith('lobby.')) return lobbyAfter(view as LobbyView | undefined, push as LobbyPush);
  if (push.type.startsWith('session.')) return sessionAfter(view as SessionView | undefined, push as SessionPush);
  return undefined;
}
