import type { Place } from '../src/place';
import { challengeOf } from '../src/pkce';

/** A fake of the authorization server and of one browser tab before it: it checks the proof key, and ends a family whose token comes twice. */
export class FakeServer {
  readonly origin = 'https://play.example';
  signedIn = true;
  reachable = true;
  /** The next answer of the token endpoint gets lost on its way. */
  losesAnAnswer = false;
  lifeS = 900;
  readonly asked: string[] = [];
  readonly stored = new Map<string, string>();
  readonly left: string[] = [];
  href = `${this.origin}/console/events?type=x`;
  #codes = new Map<string, { challenge: string; redirect: string }>();
  #live = new Set<string>();
  #made = 0;

  readonly place: Place = ((server: FakeServer) => ({
    origin: server.origin,
    get href() {
      return server.href;
    },
    go: (url: string) => void server.left.push(url),
    rewrite: (url: string) => void (server.href = new URL(url, server.origin).href),
    tab: {
      getItem: (key: string) => server.stored.get(key) ?? null,
      setItem: (key: string, value: string) => void server.stored.set(key, value),
      removeItem: (key: string) => void server.stored.delete(key),
    },
  }))(this);

  fetching = (async (path: string, init?: RequestInit) => {
    if (!this.reachable) throw new TypeError('network');
    const url = new URL(path, this.origin);
    this.asked.push(url.pathname);
    const body = init?.body instanceof URLSearchParams ? init.body : new URLSearchParams();
    switch (url.pathname) {
      case '/account/api/me':
        return Response.json({ ...(this.signedIn ? { user: 'U' } : {}), roles: [], secondFactor: false, secondFactorShown: false });
      case '/account/api/sign-out':
        this.signedIn = false;
        return new Response(null, { status: 204 });
      case '/oauth2/authorize':
        return this.#landedAt(this.authorize(url));
      case '/oauth2/token': {
        const answer = await this.#token(body);
        if (!this.losesAnAnswer) return answer;
        this.losesAnAnswer = false;
        throw new TypeError('network');
      }
      case '/oauth2/revoke':
        this.#live.delete(body.get('token') ?? '');
        return new Response();
      default:
        return new Response('', { status: 404 });
    }
  }) as typeof fetch;

  /** Where the browser is sent. */
  authorize({ searchParams: asked }: URL): string {
    if (!this.signedIn) return `${this.origin}/account/sign-in`;
    const code = `code-${++this.#made}`;
    const redirect = asked.get('redirect_uri') ?? '';
    this.#codes.set(code, { challenge: asked.get('code_challenge') ?? '', redirect });
    return `${redirect}?code=${code}&state=${asked.get('state')}`;
  }

  /** The person follows the page that was left, and is sent back. */
  comesBack(): void {
    this.href = this.authorize(new URL(this.left.at(-1) ?? '', this.origin));
  }

  isLive = (refresh: string): boolean => this.#live.has(refresh);

  #landedAt(url: string): Response {
    return Object.defineProperty(new Response('<html>'), 'url', { value: url });
  }

  async #token(body: URLSearchParams): Promise<Response> {
    const no = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    if (body.get('grant_type') === 'refresh_token') {
      const spent = body.get('refresh_token') ?? '';
      if (!this.#live.delete(spent)) {
        this.#live.clear();
        return no();
      }
      return this.#given();
    }
    const code = this.#codes.get(body.get('code') ?? '');
    this.#codes.delete(body.get('code') ?? '');
    const proven = code?.challenge === (await challengeOf(body.get('code_verifier') ?? ''));
    return proven && code?.redirect === body.get('redirect_uri') ? this.#given() : no();
  }

  #given(): Response {
    const n = ++this.#made;
    this.#live.add(`refresh-${n}`);
    return Response.json({ access_token: `access-${n}`, refresh_token: `refresh-${n}`, expires_in: this.lifeS });
  }
}
