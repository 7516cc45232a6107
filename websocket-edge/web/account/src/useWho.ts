import type { Refusal } from '@playcast/sdk';
import type { Who } from '@playcast/signin';
import { useCallback, useEffect, useState } from 'react';
import { entrance } from './api';

export interface Known {
  who: Who | undefined;
  refused: Refusal | undefined;
  look: () => void;
}

/** Who is signed in; the first thing any of these pages asks. */
export function useWho(): Known {
  const [who, setWho] = useState<Who>();
  const [refused, setRefused] = useState<Refusal>();
  const look = useCallback(() => {
    setRefused(undefined);
    entrance.me().then(setWho, setRefused);
  }, []);
  useEffect(look, [look]);
  return { who, refused, look };
}
