import { Listeners, Refusal } from '@playcast/sdk';
import { CodeFlow, type Home } from './code-flow';
import { Entrance, isIn, type Who } from './entrance';
import { type Grant, TokenEndpoint } from './grant';
import { type Place, thisTab } from './place';

export type AccountState =
  | { kind: 'looking' }
  | { kind: 'nobody' }
  | { kind: 'somebody'; who: Who }
  /** It could not be found out. */
  | { kind: 'unknown'; why: Refusal };

/** Of the quarter of an hour that a token lasts: more than the two minutes before which a socket is told. */
const EARLY_MS = 180_000;
const AGAIN_MS = 20_000;
const SIGNED_OUT = 'signed-out';

interface Surroundings {
  place?: Place;
  fetching?: typeof fetch;
  entrance?: Entrance;
  /** Between the tabs of this browser. */
  tabs?: Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;
}

/**
 * The account that is signed in on this page. Its tokens are in this page's memory only, each tab with a family of its own; they are renewed
 * before they expire, and found again after a reload as long as the server knows the browser.
 */
export class Account {
  readonly #flow: CodeFlow;
  readonly #entrance: Entrance;
  readonly #tokens: TokenEndpoint;
  readonly #place: Place;
  readonly #tabs: Surroundings['tabs'];
  readonly #changes = new Listeners<AccountState>();
  #state: AccountState = { kind: 'looking' };
  #grant: Grant | undefined;
  #started: Promise<void> = Promise.resolve();
  #renewing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(home: Home, { place = thisTab, fetching, entrance, tabs }: Surroundings = {}) {
    this.#place = place;
    this.#flow = new CodeFlow(home, place, fetching);
    this.#tokens = new TokenEndpoint(fetching);
    this.#entrance = entrance ?? new Entrance(fetching);
    this.#tabs = tabs ?? new BroadcastChannel('playcast.account');
    this.#tabs.onmessage = ({ data }) => data === SIGNED_OUT && void this.#end();
  }

  get state(): AccountState {
    return this.#state;
  }

  onChange = (listener: (state: AccountState) => void): (() => void) => this.#changes.add(listener);

  /** Once for a page, or again when it could not be found out: takes what the address brings, else asks in the background. */
  start(): Promise<void> {
    this.#started = this.#found();
    return this.#started;
  }

  async #found(): Promise<void> {
    try {
      const brought = await this.#flow.finish().catch(() => undefined);
      const who = await this.#entrance.me();
      const grant = isIn(who) ? (brought ?? (await this.#flow.quietly())) : undefined;
      if (grant === undefined) return this.#become({ kind: 'nobody' });
      this.#keep(grant);
      this.#become({ kind: 'somebody', who });
    } catch (why) {
      this.#become({ kind: 'unknown', why: why as Refusal });
    }
  }

  /** Leaves the page for the one that asks who it is. */
  signIn = (): Promise<void> => this.#flow.begin();

  /** Leaves the page for the one that asks for a second factor, and comes back to where it was. */
  stepUp = (): void => {
    const { pathname, search } = new URL(this.#place.href);
    this.#place.go(`/account/second-factor?back=${encodeURIComponent(pathname + search)}`);
  };

  /** One that is good for some minutes yet. @throws Refusal when nobody is signed in any more, or it cannot be renewed in time */
  token = async (): Promise<string> => {
    await this.#started;
    if (this.#grant !== undefined && left(this.#grant) < EARLY_MS) await this.#renew();
    if (this.#grant === undefined) throw this.#state.kind === 'unknown' ? this.#state.why : Refusal.of('signin.needed', 'Nobody is signed in here');
    return this.#grant.access;
  };

  /** The server has refused this one, though it has not expired: it was signed out elsewhere, say. Finds out what holds now. */
  async refused(token: string): Promise<void> {
    if (this.#grant?.access !== token) return;
    this.#grant = { ...this.#grant, expiresAt: 0 };
    await this.#renew().catch(() => undefined);
  }

  /** In all tabs of this browser. */
  async signOut(): Promise<void> {
    await this.#end();
    await this.#entrance.signOut();
    this.#tabs?.postMessage(SIGNED_OUT);
  }

  async #end(): Promise<void> {
    const refresh = this.#grant?.refresh;
    this.#forget();
    if (refresh !== undefined) await this.#tokens.revoke(refresh).catch(() => undefined);
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#fetched().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #fetched(): Promise<void> {
    const before = this.#grant;
    if (before === undefined) return;
    try {
      const fresh = (await this.#refreshed(before)) ?? (await this.#flow.quietly());
      if (this.#grant === undefined) return;
      if (fresh === undefined) this.#forget();
      else this.#keep(fresh);
    } catch (why) {
      this.#later(AGAIN_MS);
      if (left(before) <= 0) throw why;
    }
  }

  /**
   * A refresh token is shown once, whatever comes of it: one whose answer was lost is spent, and a spent one that comes again ends
   * everything, as if it had been stolen. Without it the code flow begins another family.
   */
  async #refreshed(before: Grant): Promise<Grant | undefined> {
    if (before.refresh === undefined) return undefined;
    this.#grant = { ...before, refresh: undefined };
    return this.#tokens.refresh(before.refresh).catch(() => undefined);
  }

  #keep(grant: Grant): void {
    this.#grant = grant;
    this.#later(Math.max(left(grant) - EARLY_MS, AGAIN_MS));
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew().catch(() => undefined), ms);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#grant = undefined;
    this.#become({ kind: 'nobody' });
  }

  #become(state: AccountState): void {
    this.#state = state;
    this.#changes.tell(state);
  }
}

const left = (grant: Grant): number => grant.expiresAt - Date.now();
