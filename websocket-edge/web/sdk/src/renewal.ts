import type { AnswerTo } from './protocol';

interface RenewalOptions {
  token: string;
  renewToken?: () => Promise<string>;
  onToken?: (token: string) => void;
}

/** Keeps a token that is good: shows one that lasts longer when told that the present one does not, over the same socket. */
export class Renewal {
  #token: string;
  readonly #options: RenewalOptions;
  readonly #show: (token: string) => Promise<AnswerTo<'token.refresh'>>;

  constructor(options: RenewalOptions, show: (token: string) => Promise<AnswerTo<'token.refresh'>>) {
    this.#token = options.token;
    this.#options = options;
    this.#show = show;
  }

  get token(): string {
    return this.#token;
  }

  /** A refusal changes nothing: whoever may not stay is told so by a close. */
  async renew(): Promise<void> {
    try {
      const shown = await (this.#options.renewToken?.() ?? this.#token);
      const { token = shown } = await this.#show(shown);
      if (token === this.#token) return;
      this.#token = token;
      this.#options.onToken?.(token);
    } catch {
      // The ticket lets members in again, even without a good token.
    }
  }
}
