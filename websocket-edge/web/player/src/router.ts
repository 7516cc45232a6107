import { useSyncExternalStore } from 'react';

/** Where the page is. */
export type Route =
  | { page: 'landing' }
  | { page: 'join'; code: string }
  | { page: 'lobby'; lobby: string }
  | { page: 'unknown' };

/** Pure. The player may be served at the root or under its own folder. */
export function routeOf(path: string): Route {
  const [first, second, ...more] = path.replace(/^\/player(?=\/|$)/, '').split('/').filter((part) => part !== '');
  if (first === undefined || first === 'index.html') return { page: 'landing' };
  if (second === undefined || more.length > 0) return { page: 'unknown' };
  if (first === 'join') return { page: 'join', code: codeOf(decodeURIComponent(second)) };
  if (first === 'lobby') return { page: 'lobby', lobby: second };
  return { page: 'unknown' };
}

/** As people type codes: in any case, with spaces or dashes. */
export const codeOf = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 6);

const MOVED = 'playcast:moved';

export function navigate(path: string, replace = false): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.dispatchEvent(new Event(MOVED));
}

function subscribe(moved: () => void): () => void {
  window.addEventListener('popstate', moved);
  window.addEventListener(MOVED, moved);
  return () => {
    window.removeEventListener('popstate', moved);
    window.removeEventListener(MOVED, moved);
  };
}

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => location.pathname));
