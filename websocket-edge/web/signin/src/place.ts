/** Where a page is and where it can go: the part of a browser's window that signing in uses. */
export interface Place {
  readonly origin: string;
  readonly href: string;
  /** Leaves the page. */
  go(url: string): void;
  /** Shows another address of the same page. */
  rewrite(url: string): void;
  /** What this tab remembers until it is closed. */
  readonly tab: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

export const thisTab: Place = {
  get origin() {
    return location.origin;
  },
  get href() {
    return location.href;
  },
  go: (url) => location.assign(url),
  rewrite: (url) => history.replaceState(null, '', url),
  get tab() {
    return sessionStorage;
  },
};

/** The path to come back to, when it is one of this origin's own; anything else is nobody's business. Pure. */
export function ownPath(typed: string | null, origin: string): string | undefined {
  if (typed === null || !typed.startsWith('/')) return undefined;
  const url = URL.parse(typed, origin);
  return url?.origin === origin ? url.pathname + url.search : undefined;
}
