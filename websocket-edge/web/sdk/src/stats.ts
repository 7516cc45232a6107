import type { CandidateType, QualityWindow } from './generated/messages';

/** The counters of one moment, as getStats gives them (W3C webrtc-stats). */
export interface Sample {
  atMs: number;
  framesDecoded: number;
  framesDropped: number;
  freezes: number;
  bytes: number;
  packets: number;
  lost: number;
  jitterMs: number | undefined;
  rttMs: number | undefined;
  pair: CandidateType | undefined;
  width: number;
  height: number;
}

type Row = Record<string, unknown>;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const millis = (value: unknown): number | undefined => (typeof value === 'number' ? value * 1000 : undefined);
const PAIRS: readonly string[] = ['host', 'srflx', 'prflx', 'relay'] satisfies CandidateType[];

/** @returns undefined before the first video packet */
export function sampleOf(report: Iterable<readonly [string, unknown]>, atMs: number): Sample | undefined {
  const rows = new Map([...report].map(([id, row]) => [id, row as Row]));
  const all = [...rows.values()];
  const video = all.find((row) => row['type'] === 'inbound-rtp' && row['kind'] === 'video');
  if (video === undefined) return undefined;
  const pair = selectedPair(all, rows);
  const type = String(rows.get(String(pair?.['localCandidateId']))?.['candidateType']);
  return {
    atMs,
    framesDecoded: number(video['framesDecoded']),
    framesDropped: number(video['framesDropped']),
    freezes: number(video['freezeCount']),
    bytes: number(video['bytesReceived']),
    packets: number(video['packetsReceived']),
    lost: number(video['packetsLost']),
    jitterMs: millis(video['jitter']),
    rttMs: millis(pair?.['currentRoundTripTime']),
    pair: PAIRS.includes(type) ? (type as CandidateType) : undefined,
    width: number(video['frameWidth']),
    height: number(video['frameHeight']),
  };
}

function selectedPair(all: Row[], rows: Map<string, Row>): Row | undefined {
  const transport = all.find((row) => row['type'] === 'transport' && row['selectedCandidatePairId'] !== undefined);
  return (
    rows.get(String(transport?.['selectedCandidatePairId'])) ??
    all.find((row) => row['type'] === 'candidate-pair' && row['nominated'] === true && row['state'] === 'succeeded')
  );
}

/** What was measured between two samples, within the ranges the server accepts. Pure. */
export function windowBetween(before: Sample, now: Sample): QualityWindow {
  const seconds = Math.max(0.001, (now.atMs - before.atMs) / 1000);
  // Counters restart with a new peer connection; a negative difference means nothing was measured.
  const more = (of: (s: Sample) => number): number => Math.max(0, of(now) - of(before));
  const lost = more((s) => s.lost);
  const expected = lost + more((s) => s.packets);
  const window: QualityWindow = {
    from: Math.round(before.atMs),
    to: Math.max(Math.round(now.atMs), Math.round(before.atMs) + 1),
    fps: Math.min(240, round(more((s) => s.framesDecoded) / seconds)),
    bitrate: Math.min(1e9, Math.round((more((s) => s.bytes) * 8) / seconds)),
    loss: expected === 0 ? 0 : lost / expected,
    dropped: more((s) => s.framesDropped),
    frozen: more((s) => s.freezes),
  };
  if (now.rttMs !== undefined) window.rtt = Math.min(60_000, round(now.rttMs));
  if (now.jitterMs !== undefined) window.jitter = Math.min(60_000, round(now.jitterMs));
  return window;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const SMOOTH_FPS = 30;

/** 0 (unplayable) to 100 (as if it ran here), the formula of Score.java. Pure. */
export function scoreOf(window: QualityWindow): number {
  const smooth = 100 * Math.min(1, window.fps / SMOOTH_FPS);
  const far = Math.max(0, (window.rtt ?? 0) - 40) / 5;
  const score = smooth - 200 * window.loss - far - 10 * window.frozen;
  return Math.round(Math.min(100, Math.max(0, score)));
}
