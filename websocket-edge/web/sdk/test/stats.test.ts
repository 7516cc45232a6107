import { describe, expect, it } from 'vitest';
import { type Sample, sampleOf, scoreOf, windowBetween } from '../src/stats';

const report: [string, unknown][] = [
  ['V', {
    type: 'inbound-rtp', kind: 'video', framesDecoded: 90, framesDropped: 2, freezeCount: 1, bytesReceived: 1000,
    packetsReceived: 50, packetsLost: 5, jitter: 0.004, frameWidth: 640, frameHeight: 480,
  }],
  ['T', { type: 'transport', selectedCandidatePairId: 'P' }],
  ['P', { type: 'candidate-pair', localCandidateId: 'C', currentRoundTripTime: 0.0123 }],
  ['C', { type: 'local-candidate', candidateType: 'prflx' }],
];
const sample = (part: Partial<Sample>): Sample => ({ ...sampleOf(report, 1000)!, ...part });

describe('the statistics of a peer connection', () => {
  it('are read with the candidate pair that is in use', () => {
    expect(sampleOf(report, 1000)).toEqual({
      atMs: 1000, framesDecoded: 90, framesDropped: 2, freezes: 1, bytes: 1000, packets: 50, lost: 5,
      jitterMs: 4, rttMs: 12.3, pair: 'prflx', width: 640, height: 480,
    });
  });

  it('are nothing before the first video packet', () => {
    expect(sampleOf(report.slice(1), 1000)).toBeUndefined();
  });

  it('become a window by difference, per second', () => {
    const window = windowBetween(
      sample({}),
      sample({ atMs: 3000, framesDecoded: 150, bytes: 251_000, packets: 149, lost: 6, framesDropped: 5, freezes: 2 }),
    );
    expect(window).toEqual({
      from: 1000, to: 3000, fps: 30, bitrate: 1_000_000, loss: 0.01, dropped: 3, frozen: 1, rtt: 12.3, jitter: 4,
    });
  });

  it('never go below zero when a new connection starts its counters again', () => {
    const window = windowBetween(sample({}), sample({ atMs: 2000, framesDecoded: 3, bytes: 10, packets: 1, lost: 0 }));
    expect(window).toMatchObject({ fps: 0, bitrate: 0, loss: 0 });
  });

  it('are scored like the server does', () => {
    const perfect = { from: 0, to: 1000, fps: 60, bitrate: 1, loss: 0, dropped: 0, frozen: 0 };
    expect(scoreOf(perfect)).toBe(100);
    expect(scoreOf({ ...perfect, fps: 15, loss: 0.05, rtt: 90, frozen: 1 })).toBe(20);
  });
});
