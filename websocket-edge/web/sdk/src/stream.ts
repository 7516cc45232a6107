import { backoffMs } from './backoff';
import type { Connection } from './connection';
import type { QualityWindow, Signal } from './generated/messages';
import { Listeners } from './listeners';
import { Meter } from './meter';
import { Peer, type PeerListener } from './peer';
import type { EventPush, UnsequencedPush } from './protocol';
import { Refusal } from './refusal';
import { SignalInbox, type SignalListener } from './signal-inbox';
import type { Sample } from './stats';
import { NOTHING_YET, type StreamState } from './stream-state';
import { ViewerEnd } from './viewer-end';

const OFFER_WAIT_MS = 10_000;
const MOST_TRIES = 6;

/** One device's view of a stream: attaches, answers each offer, and starts again when the path breaks. */
export class StreamViewer implements PeerListener, SignalListener {
  readonly #connection: Connection;
  readonly #session: string;
  readonly #changes = new Listeners<StreamState>();
  readonly #inbox: SignalInbox;
  readonly #stopListening: () => void;
  #state = NOTHING_YET;
  #end: ViewerEnd | undefined;
  #peer: Peer | undefined;
  #meter: Meter | undefined;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, session: string) {
    this.#connection = connection;
    this.#session = session;
    this.#inbox = new SignalInbox(session, this);
    this.#stopListening = connection.onPush((push) => this.#pushed(push));
  }

  get state(): StreamState {
    return this.#state;
  }

  onChange = (listener: (state: StreamState) => void): (() => void) => this.#changes.add(listener);

  /** Asks for the picture; tries again while the stream is only just opening. */
  async attach(): Promise<void> {
    this.#closePeer();
    this.#end = undefined;
    this.#inbox.attached(undefined);
    this.#change({ phase: 'attaching', why: undefined });
    try {
      const ends = await this.#connection.request('session.attach', { session: this.#session });
      if (this.#stopped()) return;
      this.#end = new ViewerEnd(this.#connection, this.#session, ends);
      this.#change({ phase: 'negotiating' });
      this.#awaitOffer();
      this.#inbox.attached(this.#end.id);
    } catch (problem) {
      this.#again(problem as Refusal);
    }
  }

  /** Stops watching; both ends are torn down. */
  stop(): void {
    this.#end?.detach();
    this.#stopListening();
    this.#closePeer();
    this.#change({ phase: 'stopped', media: undefined });
  }

  /** The user's own wish: the tries start anew. */
  retry(): void {
    this.#tries = 0;
    void this.attach();
  }

  onAnswer(epoch: number, sdp: string): void {
    this.#end?.answer(epoch, sdp);
  }

  onCandidate(epoch: number, candidate: RTCIceCandidate | null): void {
    this.#end?.candidate(epoch, candidate);
  }

  onRemoteCandidate(signal: Signal): void {
    void this.#peer?.candidate(signal);
  }

  onTrack(media: MediaStream): void {
    this.#change({ media });
  }

  onInputChannel(input: RTCDataChannel): void {
    input.onopen = () => this.#change({ input });
    input.onclose = () => this.#state.input === input && this.#change({ input: undefined });
    if (input.readyState === 'open') this.#change({ input });
  }

  onState(epoch: number, state: RTCPeerConnectionState): void {
    if (epoch !== this.#peer?.epoch) return;
    if (state === 'connected') this.#watch(this.#peer);
    else if (state === 'disconnected') this.#change({ phase: 'interrupted' });
    else if (state === 'failed') this.#broken(epoch);
  }

  #pushed(push: EventPush | UnsequencedPush): void {
    this.#inbox.received(push);
    if (push.type !== 'session.viewer-detached' || push.data.viewerEnd !== this.#end?.id) return;
    this.#detached(push.data.reason);
  }

  /** Each epoch is a peer connection of its own: the agent's end is new as well. */
  async onOffer({ sdp, epoch }: Signal): Promise<void> {
    if (sdp == null) return;
    this.#closePeer();
    this.#change({ phase: 'negotiating' });
    this.#awaitOffer();
    const peer = new Peer(epoch, this);
    this.#peer = peer;
    this.#inbox.negotiating(epoch);
    try {
      await peer.answer(sdp);
    } catch (problem) {
      if (this.#peer === peer) this.#again(Refusal.of('client.negotiation', String(problem)));
    }
  }

  /** From connected on: the first picture is a milestone, then each second is reported. */
  #watch(peer: Peer): void {
    clearTimeout(this.#timer);
    if (this.#state.phase === 'interrupted') this.#change({ phase: 'live' });
    this.#meter ??= new Meter(peer.pc, {
      onFirstFrame: (sample) => this.#firstFrame(peer.epoch, sample),
      onWindow: (quality, sample) => this.#report(quality, sample),
    });
  }

  #firstFrame(epoch: number, { pair, width, height }: Sample): void {
    this.#tries = 0;
    this.#end?.connected(epoch, pair);
    this.#change({ phase: 'live', pair, size: { width, height } });
  }

  #report(quality: QualityWindow, { pair, width, height }: Sample): void {
    this.#end?.report(quality);
    this.#change({ quality, pair, size: { width, height } });
  }

  /** The path broke: asks the agent for a fresh offer, and attaches anew when none comes. */
  #broken(epoch: number): void {
    this.#end?.restart(epoch);
    this.#change({ phase: 'interrupted', input: undefined });
    this.#awaitOffer();
  }

  #detached(reason: string): void {
    this.#closePeer();
    this.#end = undefined;
    this.#inbox.attached(undefined);
    if (reason === 'replaced') this.#change({ phase: 'replaced' });
    else this.#again();
  }

  #again(why?: Refusal): void {
    if (this.#stopped()) return;
    this.#closePeer();
    if (++this.#tries >= MOST_TRIES) {
      this.#change({ phase: 'failed', why: why ?? Refusal.of('client.no-offer', 'The host’s computer sent no picture') });
      return;
    }
    this.#change({ phase: 'attaching' });
    this.#timer = setTimeout(() => void this.attach(), backoffMs(this.#tries, Math.random()));
  }

  /** An agent that says nothing is asked again by attaching anew. */
  #awaitOffer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(), OFFER_WAIT_MS);
  }

  /** A method, so that the compiler does not take the phase for what it was before an await. */
  #stopped(): boolean {
    return this.#state.phase === 'stopped';
  }

  #closePeer(): void {
    clearTimeout(this.#timer);
    this.#meter?.stop();
    this.#meter = undefined;
    this.#peer?.close();
    this.#peer = undefined;
    if (this.#state.input !== undefined) this.#change({ input: undefined });
  }

  #change(part: Partial<StreamState>): void {
    this.#state = { ...this.#state, ...part };
    this.#changes.tell(this.#state);
  }
}
