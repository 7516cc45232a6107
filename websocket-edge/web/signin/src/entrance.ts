import { Refusal, refusalOf } from '@playcast/sdk';

/** Who this browser is signed in as. What is null is left out of the answer. */
export interface Who {
  /** None when it is nobody. */
  user?: string | null;
  /** What the others read. */
  name?: string | null;
  roles: string[];
  /** The account has a second factor. */
  secondFactor: boolean;
  /** It was shown since signing in. */
  secondFactorShown: boolean;
  /** The account's roles count only with a second factor, and it has none. */
  secondFactorRequired?: boolean;
  /** Anybody may register here. */
  registration: boolean;
  /** Names of the issuers whose accounts are good here, too. */
  elsewhere?: string[];
  /** Where to go from here. */
  next?: string | null;
  /** After one was used. */
  recoveryCodesLeft?: number | null;
}

/** All that the server asks of them has been shown. */
export const isIn = (who: Who): boolean => who.user != null && (!who.secondFactor || who.secondFactorShown);

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** What the pages of accounts ask, as the person whom the browser's cookie says; a token that other pages cannot read shows that it is us. */
export class Entrance {
  readonly #fetching: typeof fetch;
  readonly #proof: () => string | undefined;

  constructor(fetching: typeof fetch = (...args) => fetch(...args), proof = () => cookie('XSRF-TOKEN')) {
    this.#fetching = fetching;
    this.#proof = proof;
  }

  /** Its answer sets the token that the other calls must carry. */
  me = (): Promise<Who> => this.#ask('GET', 'me');

  signOut = (): Promise<void> => this.say('POST', 'sign-out', {});

  get = <T>(path: string): Promise<T> => this.#ask('GET', path);

  /** Throws a Refusal with the server's code and sentence. */
  async say<T>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    if (this.#proof() === undefined) await this.me();
    const shown = this.#proof();
    try {
      return await this.#ask<T>(method, path, body);
    } catch (problem) {
      if ((problem as { status?: number }).status !== 403) throw problem;
      // Signed in or out in another tab: the token is another one.
      await this.me();
      if (this.#proof() === shown) throw problem;
      return this.#ask<T>(method, path, body);
    }
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
    const proof = this.#proof();
    if (method !== 'GET' && proof !== undefined) headers['X-XSRF-TOKEN'] = proof;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const asked: RequestInit = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await this.#fetching(`/account/api/${path}`, asked).catch(() => {
      throw Refusal.of('client.unreachable', 'The server cannot be reached right now');
    });
    if (!response.ok) throw Object.assign(await refusalOf(response), { status: response.status });
    if (response.status === 204) return undefined as T;
    return response.json().catch(() => {
      throw Refusal.of('client.unreadable', 'The server’s answer cannot be read');
    });
  }
}
