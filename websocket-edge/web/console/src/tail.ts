import type { Api, LoggedEvent, ProjectionRow } from './api';

const FIRST = 100;
const MOST_A_READ = 500;
const MOST_KEPT = 400;

/** Position of the log's end, as the projections know it: where one stands and how far it is behind. Pure. */
export const headOf = (projections: readonly ProjectionRow[]): number =>
  projections.reduce((head, row) => Math.max(head, row.position + row.behind), 0);

/** Follows the end of the event log; keeps the newest few hundred, newest first. */
export class Tail {
  readonly #api: Api;
  #after: number | undefined;
  #events: LoggedEvent[] = [];

  constructor(api: Api) {
    this.#api = api;
  }

  read = async (): Promise<readonly LoggedEvent[]> => {
    this.#after ??= Math.max(0, headOf(await this.#api.projections()) - FIRST);
    const news = await this.#api.events(this.#after, MOST_A_READ);
    const last = news.at(-1);
    if (last === undefined) return this.#events;
    this.#after = last.position;
    this.#events = [...news.toReversed(), ...this.#events].slice(0, MOST_KEPT);
    return this.#events;
  };
}
