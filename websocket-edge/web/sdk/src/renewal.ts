import type { AnswerTo } from './protocol';

interface RenewalOptions {
  token: string | (() => Promise<string>);
  renewToken?: () => Promise<string>;
  onToken?: (token: string) => void;
}

/** Keeps a token that is good: shows one that lasts longer when told that the present one does not, over the same socket. */
export class Renewal {
  /** The one shown last; of a bearer who is asked for each there is none to show again. */
  #token: string | undefined;
  readonly #options: RenewalOptions;
  readonly #show: (token: string) => Promise<AnswerTo<'token.refresh'>>;

  constructor(options: RenewalOptions, show: (token: string) => Promise<AnswerTo<'token.refresh'>>) {
    this.#token = typeof options.token === 'string' ? options.token : undefined;
    this.#options = options;
    this.#show = show;
  }

  /** For a greeting: at once when it is at hand. */
  get token(): string | Promise<string> {
    const { token } = this.#options;
    return this.#token ?? (typeof token === 'string' ? token : token());
  }

  /** A refusal changes nothing: whoever may not stay is told so by a close. */
  async renew(): Promise<void> {
    try {
      const shown = await (this.#options.renewToken?.() ?? this.token);
      const { token = shown } = await this.#show(shown);
      if (token === this.#token || typeof this.#options.token !== 'string') return;
      this.#token = token;
      this.#options.onToken?.(token);
    } catch {
      // The ticket lets members in again, even without a good token.
    }
  }
}
