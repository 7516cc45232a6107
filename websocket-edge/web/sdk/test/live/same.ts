/** Fails unless both say the same as JSON, in whatever order their fields are. */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [text(actual), text(expected)];
  if (is !== should) throw new Error(`is ${is}, should be ${should}`);
}

const text = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'undefined';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]));
}
