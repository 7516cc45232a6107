import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** This close to the end still counts as the end, whatever the zoom. */
const SLACK_PX = 24;

interface Following {
  list: RefObject<HTMLDivElement | null>;
  /** Number of the last line that was shown with the list at its end. */
  seen: number;
  onScroll: () => void;
  toTheEnd: () => void;
}

/** Keeps a growing list at its end, until somebody scrolls up to read. @param last number of the newest line */
export function useFollowing(last: number): Following {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [seen, setSeen] = useState(last);
  const toTheEnd = () => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  };
  const onScroll = () => {
    const element = list.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < SLACK_PX;
    if (atEnd.current) setSeen(last);
  };
  useLayoutEffect(() => {
    if (!atEnd.current) return;
    toTheEnd();
    setSeen(last);
  }, [last]);
  return { list, seen, onScroll, toTheEnd };
}
