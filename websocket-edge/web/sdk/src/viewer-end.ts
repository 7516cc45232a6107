import type { Connection } from './connection';
import type { CandidateType, ClientMessages, QualityWindow } from './generated/messages';
import { candidateOf } from './peer';

type Reached = Pick<ClientMessages['session.milestone'], 'kind' | 'candidatePair' | 'firstFrameMs'>;

/** The viewer's end of one peer connection, once it has a name: everything it says about itself goes through here. */
export class ViewerEnd {
  readonly id: string;
  readonly #connection: Connection;
  readonly #session: string;
  readonly #peer: string;
  readonly #since = performance.now();

  constructor(connection: Connection, session: string, ends: { connection: string; peer: string }) {
    this.#connection = connection;
    this.#session = session;
    this.id = ends.connection;
    this.#peer = ends.peer;
  }

  answer(epoch: number, sdp: string): void {
    this.#connection.tell('signal.answer', { ...this.#to(epoch), sdp });
    this.#milestone(epoch, { kind: 'answered' });
  }

  candidate(epoch: number, candidate: RTCIceCandidate | null): void {
    if (candidate === null || candidate.candidate === '') {
      this.#connection.tell('signal.end-of-candidates', this.#to(epoch));
    } else {
      this.#connection.tell('signal.candidate', { ...this.#to(epoch), ...candidateOf(candidate) });
    }
  }

  /** The first picture is there. */
  connected(epoch: number, pair: CandidateType | undefined): void {
    const firstFrameMs = Math.round(performance.now() - this.#since);
    const candidatePair = pair === undefined ? {} : { candidatePair: pair };
    this.#milestone(epoch, { kind: 'connected', firstFrameMs, ...candidatePair });
  }

  /** The path of this epoch failed: asks the agent for a fresh offer. */
  restart(epoch: number): void {
    this.#milestone(epoch, { kind: 'failed' });
    this.#connection.tell('signal.restart', this.#to(epoch));
  }

  report(window: QualityWindow): void {
    this.#connection.tell('quality.report', { session: this.#session, connection: this.id, window });
  }

  detach(): void {
    this.#connection.tell('session.detach', { session: this.#session });
  }

  #to(epoch: number): { session: string; to: string; epoch: number } {
    return { session: this.#session, to: this.#peer, epoch };
  }

  #milestone(epoch: number, reached: Reached): void {
    const said = { session: this.#session, connection: this.id, epoch, ...reached };
    // A milestone that is refused (the session ended meanwhile) changes nothing here.
    this.#connection.request('session.milestone', said).catch(() => undefined);
  }
}
