import type { Signal } from './generated/messages';
import type { EventPush, UnsequencedPush } from './protocol';

type SignalPush = Extract<UnsequencedPush, { type: `signal.${string}` }>;

export interface SignalListener {
  onOffer(signal: Signal): void;
  onRemoteCandidate(signal: Signal): void;
}

const MOST_EARLY = 100;

/**
 * Hands signals of one session to the end they are for. A signal may overtake what it belongs to (the answer that names
 * our end, or the offer of its epoch): it is kept until then, the newest hundred of them.
 */
export class SignalInbox {
  readonly #session: string;
  readonly #listener: SignalListener;
  #end: string | undefined;
  #epoch = 0;
  #early: SignalPush[] = [];

  constructor(session: string, listener: SignalListener) {
    this.#session = session;
    this.#listener = listener;
  }

  /** Our end has a name, or none again; its negotiations start anew. */
  attached(end: string | undefined): void {
    this.#end = end;
    this.#epoch = 0;
    this.#again();
  }

  /** The offer of this epoch is being answered: its candidates can be taken. */
  negotiating(epoch: number): void {
    this.#epoch = epoch;
    this.#again();
  }

  received(push: EventPush | UnsequencedPush): void {
    if (!isSignal(push) || push.data.session !== this.#session) return;
    if (this.#end === undefined) this.#keep(push);
    else if (push.data.to === this.#end) this.#handle(push);
  }

  #handle(push: SignalPush): void {
    const { epoch } = push.data;
    if (push.type === 'signal.offer' && epoch > this.#epoch) this.#listener.onOffer(push.data);
    else if (push.type === 'signal.candidate' && epoch > this.#epoch) this.#keep(push);
    else if (push.type === 'signal.candidate' && epoch === this.#epoch) this.#listener.onRemoteCandidate(push.data);
  }

  #keep(push: SignalPush): void {
    this.#early = [...this.#early, push].slice(-MOST_EARLY);
  }

  #again(): void {
    for (const push of this.#early.splice(0)) this.received(push);
  }
}

const isSignal = (push: EventPush | UnsequencedPush): push is SignalPush => push.type.startsWith('signal.');
