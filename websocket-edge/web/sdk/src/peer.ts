import type { Signal } from './generated/messages';

export interface PeerListener {
  onAnswer(epoch: number, sdp: string): void;
  onCandidate(epoch: number, candidate: RTCIceCandidate | null): void;
  onTrack(stream: MediaStream): void;
  onInputChannel(channel: RTCDataChannel): void;
  onState(epoch: number, state: RTCPeerConnectionState): void;
}

const INPUT_CHANNEL = 'input';

/** One negotiation: answers an offer, feeds candidates in once the description stands, hands out picture and input channel. */
export class Peer {
  readonly epoch: number;
  readonly pc: RTCPeerConnection;
  readonly #early: RTCIceCandidateInit[] = [];
  readonly #listener: PeerListener;

  constructor(epoch: number, listener: PeerListener) {
    this.epoch = epoch;
    this.#listener = listener;
    this.pc = new RTCPeerConnection();
    this.pc.onicecandidate = (event) => listener.onCandidate(epoch, event.candidate);
    this.pc.onconnectionstatechange = () => listener.onState(epoch, this.pc.connectionState);
    this.pc.ontrack = (event) => this.#track(event);
    this.pc.ondatachannel = (event) => {
      if (event.channel.label === INPUT_CHANNEL) listener.onInputChannel(event.channel);
      else event.channel.close();
    };
  }

  async answer(sdp: string): Promise<void> {
    await this.pc.setRemoteDescription({ type: 'offer', sdp });
    for (const candidate of this.#early.splice(0)) await this.#add(candidate);
    const answer = await this.pc.createAnswer();
    await this.pc.setLocalDescription(answer);
    this.#listener.onAnswer(this.epoch, answer.sdp ?? '');
  }

  /** A candidate may overtake the description it belongs to: it is kept until then. */
  async candidate({ candidate: line, mid, mline }: Signal): Promise<void> {
    if (!line) return;
    // One of mid and mline is required (W3C webrtc §4.8.1); the first media line is the picture's.
    const place = mid == null ? { sdpMLineIndex: mline ?? 0 } : { sdpMid: mid };
    const candidate: RTCIceCandidateInit = { candidate: line, ...place };
    if (this.pc.remoteDescription === null) this.#early.push(candidate);
    else await this.#add(candidate);
  }

  close(): void {
    this.pc.onicecandidate = this.pc.onconnectionstatechange = this.pc.ontrack = this.pc.ondatachannel = null;
    this.pc.close();
  }

  async #add(candidate: RTCIceCandidateInit): Promise<void> {
    // One candidate that this browser cannot use (another address family, say) does not end the others.
    await this.pc.addIceCandidate(candidate).catch(() => undefined);
  }

  #track({ receiver, track }: RTCTrackEvent): void {
    // A game is played on the newest frame: no more buffering than the network forces.
    (receiver as RTCRtpReceiver & { jitterBufferTarget?: number | null }).jitterBufferTarget = 0;
    this.#listener.onTrack(new MediaStream([track]));
  }
}

/** A candidate of this browser as the wire takes it. */
export function candidateOf(found: RTCIceCandidate): { candidate: string; mid?: string; mline?: number } {
  const mid = found.sdpMid === null ? {} : { mid: found.sdpMid };
  const mline = found.sdpMLineIndex === null ? {} : { mline: found.sdpMLineIndex };
  return { candidate: found.candidate, ...mid, ...mline };
}
