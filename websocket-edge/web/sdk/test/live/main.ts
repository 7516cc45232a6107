import { SITUATIONS } from './situations';
import type { Stage } from './stage';

/** What became of each situation: an empty text when it went as it should, else why not. */
export async function outcomes(stage: Stage): Promise<Record<string, string>> {
  const all = Object.entries(SITUATIONS).map(async ([name, situation]) => {
    const why = await situation(stage).then(() => '', (problem: unknown) => String((problem as Error).stack ?? problem));
    return [name, why] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}
