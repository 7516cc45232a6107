import { Refusal, refusalOf } from '@playcast/sdk';
import { CLIENT, type Grant, TokenEndpoint } from './grant';
import { challengeOf, unguessable } from './pkce';
import { type Place, thisTab } from './place';

/** Pages that the authorization server sends people back to, to the letter. */
export type Home = '/' | '/console/' | '/account/';

interface Begun {
  state: string;
  verifier: string;
  /** Where the person was. */
  back: string;
}

const KEY = 'playcast.signing-in';

/**
 * The authorization code flow with PKCE, in one tab: what it keeps meanwhile is this tab's own, and a code that nobody here asked for is
 * left alone, so that no link signs somebody in as somebody else.
 */
export class CodeFlow {
  readonly #home: Home;
  readonly #place: Place;
  readonly #tokens: TokenEndpoint;
  readonly #fetching: typeof fetch;

  constructor(home: Home, place: Place = thisTab, fetching: typeof fetch = (...args) => fetch(...args)) {
    this.#home = home;
    this.#place = place;
    this.#tokens = new TokenEndpoint(fetching);
    this.#fetching = fetching;
  }

  /** Leaves the page for the server's, which asks what it has to and sends the person back here. */
  async begin(): Promise<void> {
    this.#place.go(await this.#address({}));
  }

  /**
   * Asks in the background. Of a browser that it knows the server asks nothing: it sends the request on to this page with a code in the
   * address, which is all that is read of the answer. Undefined when there is something to ask.
   */
  async quietly(): Promise<Grant | undefined> {
    const response = await this.#fetching(await this.#address({ prompt: 'none' })).catch(() => {
      throw Refusal.of('client.unreachable', 'The server cannot be reached right now');
    });
    if (!response.ok) throw await refusalOf(response);
    void response.body?.cancel();
    return this.#answered(new URL(response.url));
  }

  /** Ends what `begin` began when the address brings its answer, and takes that out of the address first. */
  async finish(): Promise<Grant | undefined> {
    const url = new URL(this.#place.href);
    if (!url.searchParams.has('state')) return undefined;
    this.#place.rewrite(this.#begun()?.back ?? url.pathname);
    return this.#answered(url);
  }

  async #answered({ searchParams }: URL): Promise<Grant | undefined> {
    const begun = this.#begun();
    const code = searchParams.get('code');
    if (begun === undefined || code === null || searchParams.get('state') !== begun.state) return undefined;
    this.#place.tab.removeItem(KEY);
    return this.#tokens.exchange(code, begun.verifier, this.#redirect());
  }

  async #address(more: Record<string, string>): Promise<string> {
    const { pathname, search } = new URL(this.#place.href);
    const begun: Begun = { state: unguessable(), verifier: unguessable(), back: pathname + search };
    this.#place.tab.setItem(KEY, JSON.stringify(begun));
    const asked = new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT,
      scope: 'openid',
      redirect_uri: this.#redirect(),
      state: begun.state,
      code_challenge: await challengeOf(begun.verifier),
      code_challenge_method: 'S256',
      ...more,
    });
    return `/oauth2/authorize?${asked}`;
  }

  #begun(): Begun | undefined {
    return (JSON.parse(this.#place.tab.getItem(KEY) ?? 'null') as Begun | null) ?? undefined;
  }

  #redirect = (): string => this.#place.origin + this.#home;
}
