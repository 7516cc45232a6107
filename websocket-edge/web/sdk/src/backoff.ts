const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/** How long to wait before attempt n (from 0): doubling, capped, and spread over half to whole so that nobody comes back in step. */
export function backoffMs(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(whole * (0.5 + random / 2));
}
