import type { Refusal } from '@playcast/sdk';
import { useEffect, useState } from 'react';

export interface Live<T> {
  data: T | undefined;
  refused: Refusal | undefined;
}

/**
 * Reads again and again while the page is looked at; one read at a time, so a slow server is never asked twice at once.
 *
 * @param load must be the same function as long as it reads the same thing
 */
export function useLive<T>(load: () => Promise<T>, everyMs: number): Live<T> {
  const [live, setLive] = useState<Live<T>>({ data: undefined, refused: undefined });
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (change: (before: Live<T>) => Live<T>) => !stopped && setLive(change);
    const read = async () => {
      let waitMs = everyMs;
      try {
        const data = document.hidden ? undefined : await load();
        if (data !== undefined) show(() => ({ data, refused: undefined }));
      } catch (problem) {
        const refused = problem as Refusal;
        waitMs = Math.max(everyMs, refused.retryAfterMs);
        show(({ data }) => ({ data, refused }));
      }
      if (!stopped) timer = setTimeout(() => void read(), waitMs);
    };
    void read();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [load, everyMs]);
  return live;
}
