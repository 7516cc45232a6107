import { beforeEach, describe, expect, it } from 'vitest';
import type { Signal } from '../src/generated/messages';
import type { UnsequencedPush } from '../src/protocol';
import { SignalInbox } from '../src/signal-inbox';

const signal = (type: 'signal.offer' | 'signal.candidate', part: Partial<Signal>): UnsequencedPush => ({
  type,
  data: { session: 'S', from: 'AGENT', to: 'ME', epoch: 1, ...part },
});

let heard: string[];
let inbox: SignalInbox;

beforeEach(() => {
  heard = [];
  inbox = new SignalInbox('S', {
    onOffer: ({ epoch }) => {
      heard.push(`offer ${epoch}`);
      inbox.negotiating(epoch);
    },
    onRemoteCandidate: ({ epoch, candidate }) => heard.push(`${candidate} of ${epoch}`),
  });
});

describe('an offer', () => {
  it('that overtook the answer to attach is kept until our end has a name', () => {
    inbox.received(signal('signal.offer', {}));
    inbox.received(signal('signal.candidate', { candidate: 'a' }));
    expect(heard).toEqual([]);

    inbox.attached('ME');
    expect(heard).toEqual(['offer 1', 'a of 1']);
  });

  it('of an old or the same epoch is ignored, one of a newer epoch starts again', () => {
    inbox.attached('ME');
    for (const epoch of [1, 1, 3, 2]) inbox.received(signal('signal.offer', { epoch }));
    expect(heard).toEqual(['offer 1', 'offer 3']);
  });

  it('for another end or another session is not ours', () => {
    inbox.attached('ME');
    inbox.received(signal('signal.offer', { to: 'OTHER' }));
    inbox.received(signal('signal.offer', { session: 'OTHER' }));
    expect(heard).toEqual([]);
  });
});

describe('a candidate', () => {
  it('that overtook the offer of its epoch waits for it', () => {
    inbox.attached('ME');
    inbox.received(signal('signal.candidate', { epoch: 2, candidate: 'b' }));
    inbox.received(signal('signal.offer', { epoch: 2 }));
    expect(heard).toEqual(['offer 2', 'b of 2']);
  });

  it('of a negotiation that is over is dropped', () => {
    inbox.attached('ME');
    inbox.received(signal('signal.offer', { epoch: 2 }));
    inbox.received(signal('signal.candidate', { epoch: 1, candidate: 'late' }));
    expect(heard).toEqual(['offer 2']);
  });

  it('is one of the newest hundred that are kept', () => {
    for (let i = 0; i < 150; i++) inbox.received(signal('signal.candidate', { candidate: `c${i}` }));
    inbox.received(signal('signal.offer', {}));
    inbox.attached('ME');
    inbox.received(signal('signal.candidate', { candidate: 'last' }));
    expect(heard).toHaveLength(1 + 99 + 1);
    expect(heard[1]).toBe('c51 of 1');
  });
});
