import { newUlid } from '../../src';

/** Where the situations take place: a platform, and somebody beside it who does what no client can. */
export interface Stage {
  /** The platform's own address, such as `https://localhost:8443`. */
  base: string;
  /** Who gives out tokens, lays wires and cuts them; told over HTTP. */
  hand: string;
}

async function asked(stage: Stage, path: string): Promise<string> {
  const answer = await fetch(`${stage.hand}/${path}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** A signed token that is good for so long. */
export const tokenOf = (stage: Stage, name: string, user = newUlid(), seconds = 600): Promise<string> =>
  asked(stage, `token?${new URLSearchParams({ name, user, seconds: String(seconds) })}`);

/** A wire to the platform that can be cut while the platform and everybody else go on. */
export class Wire {
  readonly url: string;
  readonly #stage: Stage;
  readonly #port: string;

  private constructor(stage: Stage, port: string) {
    this.#stage = stage;
    this.#port = port;
    this.url = `wss://localhost:${port}/ws`;
  }

  static async laid(stage: Stage): Promise<Wire> {
    return new Wire(stage, await asked(stage, 'wire'));
  }

  /** Ends every connection, and takes no new one. */
  cut = (): Promise<string> => asked(this.#stage, `wire/${this.#port}/cut`);
  mend = (): Promise<string> => asked(this.#stage, `wire/${this.#port}/mend`);
  /** From now on the platform hears the client, and the client nothing. */
  deafen = (): Promise<string> => asked(this.#stage, `wire/${this.#port}/deafen`);
}
