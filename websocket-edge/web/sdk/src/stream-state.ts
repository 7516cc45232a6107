import type { CandidateType, QualityWindow } from './generated/messages';
import type { Refusal } from './refusal';

/** replaced: another page of the same device took the picture over; interrupted: it may come back by itself. */
export type StreamPhase = 'attaching' | 'negotiating' | 'live' | 'interrupted' | 'replaced' | 'failed' | 'stopped';

/** The picture as a page shows it. */
export interface StreamState {
  phase: StreamPhase;
  media: MediaStream | undefined;
  /** Open data channel for inputs. */
  input: RTCDataChannel | undefined;
  quality: QualityWindow | undefined;
  pair: CandidateType | undefined;
  size: { width: number; height: number } | undefined;
  why: Refusal | undefined;
}

export const NOTHING_YET: StreamState = {
  phase: 'attaching',
  media: undefined,
  input: undefined,
  quality: undefined,
  pair: undefined,
  size: undefined,
  why: undefined,
};
