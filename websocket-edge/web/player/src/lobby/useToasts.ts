import type { Refusal } from '@playcast/sdk';
import type { ToastMessage } from '@playcast/ui';
import { useCallback, useState } from 'react';

const SHOWN_MS = 4_000;
const MOST = 3;
let last = 0;

export interface Toaster {
  messages: readonly ToastMessage[];
  say: (text: string, bad?: boolean) => void;
  /** Runs what a button asks for, and says why when it is refused. */
  attempt: (what: Promise<unknown>, done?: string) => void;
}

/** Short sentences that come and go; at most three at a time, the oldest goes first. */
export function useToasts(): Toaster {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  const say = useCallback((text: string, bad = false) => {
    const id = ++last;
    setMessages((shown) => [...shown, { id, text, bad }].slice(-MOST));
    setTimeout(() => setMessages((shown) => shown.filter((message) => message.id !== id)), SHOWN_MS);
  }, []);
  const attempt = useCallback(
    (what: Promise<unknown>, done?: string) => {
      what.then(
        () => done !== undefined && say(done),
        (why: Refusal) => say(why.message, true),
      );
    },
    [say],
  );
  return { messages, say, attempt };
}
