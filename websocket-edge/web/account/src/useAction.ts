import { Refusal } from '@playcast/sdk';
import { useState } from 'react';

export interface Action {
  busy: boolean;
  refused: Refusal | undefined;
  /** One at a time; a second click meanwhile does nothing. */
  run: (work: () => Promise<void>) => void;
}

/** Something that is asked of the server and may be refused. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const run = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    work()
      .catch((problem: unknown) => {
        // What is no refusal is a mistake of this page, for its console.
        if (!(problem instanceof Refusal)) throw problem;
        setRefused(problem);
      })
      .finally(() => setBusy(false));
  };
  return { busy, refused, run };
}
