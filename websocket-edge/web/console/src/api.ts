import { type CardShown, type LobbyView, Refusal, refusalOf, type Summary } from '@playcast/sdk';

export interface LobbyRow {
  seq: number;
  view: LobbyView;
  cards: CardShown[];
}

export interface SessionRow {
  session: string;
  lobby: string;
  agent: string;
  owner: string;
  profile: string;
  opened: string;
  watched: string[];
  ended?: string | null;
  summary?: Summary | null;
}

export interface ProjectionRow {
  name: string;
  /** Of the last event taken in. */
  position: number;
  /** Events of the log still to come. */
  behind: number;
  running: boolean;
  rebuilding: boolean;
}

export interface LoggedEvent {
  position: number;
  id: string;
  stream: string;
  seq: number;
  type: string;
  rev: number;
  time: string;
  data: unknown;
  meta: Record<string, string>;
}

/** Whose token it is: told what the server thinks of it. */
interface Bearer {
  /** Refused before its time. */
  refused: (token: string) => Promise<void>;
  /** Something asks for a second factor that was shown just now (RFC 9470). */
  stepUp: () => void;
}

const STEP_UP = 'error="insufficient_user_authentication"';

/** The reads of the REST surface that the console shows. Each throws a Refusal with the server's code and sentence. */
export class Api {
  readonly #token: () => Promise<string>;
  readonly #bearer: Bearer | undefined;
  readonly #fetching: typeof fetch;

  /** @param bearer none of a token that cannot be renewed */
  constructor(token: () => Promise<string>, bearer?: Bearer, fetching: typeof fetch = (...args) => fetch(...args)) {
    this.#token = token;
    this.#bearer = bearer;
    this.#fetching = fetching;
  }

  lobbies = async (): Promise<LobbyRow[]> => (await this.#json<{ lobbies: LobbyRow[] }>('lobbies?limit=100')).lobbies;

  online = async (): Promise<string[]> => (await this.#json<{ users: string[] }>('presence/online?limit=200')).users;

  sessions = async (): Promise<SessionRow[]> => (await this.#json<{ sessions: SessionRow[] }>('sessions?limit=50')).sessions;

  projections = async (): Promise<ProjectionRow[]> =>
    (await this.#json<{ projections: ProjectionRow[] }>('projections')).projections;

  /** Events behind that position, oldest first. */
  async events(after: number, limit: number): Promise<LoggedEvent[]> {
    const response = await this.#get(`events?after=${after}&limit=${limit}`, 'application/x-ndjson');
    return linesOf(await response.text());
  }

  async #json<T>(path: string): Promise<T> {
    return (await (await this.#get(path, 'application/json')).json()) as T;
  }

  async #get(path: string, accept: string): Promise<Response> {
    const token = await this.#token();
    const headers = { Authorization: `Bearer ${token}`, Accept: `${accept}, application/problem+json` };
    const response = await this.#fetching(`/api/v1/${path}`, { headers }).catch(() => {
      throw Refusal.of('client.unreachable', 'The server cannot be reached right now');
    });
    if (response.status === 401) await this.#unbelieved(token, response);
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  async #unbelieved(token: string, response: Response): Promise<void> {
    if (response.headers.get('WWW-Authenticate')?.includes(STEP_UP)) this.#bearer?.stepUp();
    else await this.#bearer?.refused(token);
  }
}

/** One JSON object a line (NDJSON). */
export const linesOf = (text: string): LoggedEvent[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LoggedEvent);
