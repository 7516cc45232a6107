import type { Problem } from './generated/messages';

/** The other side said no, or could not be asked: a stable code and a sentence for people. */
export class Refusal extends Error {
  readonly code: string;
  /** Milliseconds after which the same request may work; 0 when waiting does not help. */
  readonly retryAfterMs: number;
  readonly field: string | undefined;
  /** Finds the refused message in the platform's logs. */
  readonly corr: string | undefined;

  constructor(problem: Problem, corr?: string) {
    super(problem.message);
    this.name = 'Refusal';
    this.code = problem.code;
    this.retryAfterMs = problem.retryAfterMs;
    this.field = problem.field ?? undefined;
    this.corr = corr;
  }

  static of(code: string, message: string): Refusal {
    return new Refusal({ code, message, retryAfterMs: 0 });
  }
}
