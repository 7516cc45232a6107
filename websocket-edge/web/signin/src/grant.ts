import { Refusal } from '@playcast/sdk';

/** What the authorization server gave, for as long as this page is open. */
export interface Grant {
  access: string;
  /** Good for one use. */
  refresh: string | undefined;
  /** By this device's clock, in milliseconds. */
  expiresAt: number;
}

interface Answer {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
}

export const CLIENT = 'playcast-web';

/** Tokens for a code, for a refresh token, and none any more (RFC 6749, RFC 7009). A refusal's code is `oauth.` and the server's own word. */
export class TokenEndpoint {
  readonly #fetching: typeof fetch;

  constructor(fetching: typeof fetch = (...args) => fetch(...args)) {
    this.#fetching = fetching;
  }

  exchange(code: string, verifier: string, redirect: string): Promise<Grant> {
    return this.#ask({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirect });
  }

  refresh(token: string): Promise<Grant> {
    return this.#ask({ grant_type: 'refresh_token', refresh_token: token });
  }

  /** Ends the whole family of this token. */
  async revoke(token: string): Promise<void> {
    await this.#post('/oauth2/revoke', { token, token_type_hint: 'refresh_token' });
  }

  async #ask(fields: Record<string, string>): Promise<Grant> {
    const asked = Date.now();
    const response = await this.#post('/oauth2/token', fields);
    const answer = (await response.json().catch(() => ({}))) as Partial<Answer> & { error?: string };
    if (!response.ok || answer.access_token === undefined) {
      throw Refusal.of(`oauth.${answer.error ?? response.status}`, 'The server gave no token');
    }
    return { access: answer.access_token, refresh: answer.refresh_token, expiresAt: asked + (answer.expires_in ?? 0) * 1000 };
  }

  async #post(path: string, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ client_id: CLIENT, ...fields });
    return this.#fetching(path, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(() => {
      throw Refusal.of('client.unreachable', 'The server cannot be reached right now');
    });
  }
}
