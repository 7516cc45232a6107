// Development only: a fake capture agent that paints a game on a canvas and sends it over a real peer connection.

/** What the page sent over the data channel, for looking at in the developer tools. */
export const received: unknown[] = [];

export class FakeAgent {
  readonly #session: string;
  readonly #says: (frame: unknown) => void;
  readonly #pc = new RTCPeerConnection();
  readonly #early: RTCIceCandidateInit[] = [];

  constructor(session: string, says: (frame: unknown) => void) {
    this.#session = session;
    this.#says = says;
    Object.assign(window, { fakeInputs: received });
  }

  async offer(): Promise<void> {
    const stream = painted().captureStream(30);
    for (const track of stream.getTracks()) this.#pc.addTrack(track, stream);
    this.#pc.createDataChannel('input').onmessage = (event) => received.push(JSON.parse(event.data));
    this.#pc.onicecandidate = ({ candidate }) => {
      if (candidate !== null) this.#say('signal.candidate', { candidate: candidate.candidate, mline: candidate.sdpMLineIndex });
    };
    const offer = await this.#pc.createOffer();
    await this.#pc.setLocalDescription(offer);
    this.#say('signal.offer', { sdp: offer.sdp });
  }

  async signal(type: string, data: Record<string, any>): Promise<void> {
    if (type === 'signal.answer') {
      await this.#pc.setRemoteDescription({ type: 'answer', sdp: data['sdp'] });
      for (const candidate of this.#early.splice(0)) await this.#pc.addIceCandidate(candidate);
    } else {
      const candidate = { candidate: data['candidate'], sdpMid: data['mid'], sdpMLineIndex: data['mline'] };
      if (this.#pc.remoteDescription === null) this.#early.push(candidate);
      else await this.#pc.addIceCandidate(candidate);
    }
  }

  #say(type: string, data: Record<string, unknown>): void {
    this.#says({ type, data: { session: this.#session, from: 'AGENT', to: 'VIEWER', epoch: 1, ...data } });
  }
}

function painted(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const g = canvas.getContext('2d')!;
  const colours = ['#ff4f6d', '#4fb3ff', '#ffc94a', '#63d471', '#b78cff'];
  const ball = (x: number, y: number, colour: string) => {
    g.fillStyle = colour;
    g.beginPath();
    g.arc(x, y, 17, 0, 7);
    g.fill();
    g.fillStyle = '#fff8';
    g.beginPath();
    g.arc(x - 6, y - 6, 4, 0, 7);
    g.fill();
  };
  const paint = (t: number) => {
    g.fillStyle = '#0b1a2b';
    g.fillRect(0, 0, 640, 480);
    for (const side of [0, 1]) {
      const left = 30 + side * 310;
      g.fillStyle = '#13283f';
      g.fillRect(left, 20, 270, 440);
      for (let row = 0; row < 5; row++) {
        for (let i = 0; i < 7 - (row % 2); i++) {
          ball(left + 27 + i * 36 + (row % 2) * 18, 42 + row * 32, colours[(i * 3 + row * 2 + side) % 5]!);
        }
      }
      const phase = (t / 1500 + side * 0.5) % 1;
      ball(left + 135 + Math.sin(side + 1) * 70 * phase, 430 - phase * 230, colours[(side + 2) % 5]!);
    }
    requestAnimationFrame(paint);
  };
  requestAnimationFrame(paint);
  return canvas;
}
