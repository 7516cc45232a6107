import { ownPath } from '@playcast/signin';

/** Which page stands at an address. */
export type Page = 'home' | 'sign-in' | 'register' | 'second-factor' | 'device' | 'consent' | 'connected';

const PAGES: Readonly<Record<string, Page>> = {
  'sign-in': 'sign-in',
  register: 'register',
  'second-factor': 'second-factor',
  device: 'device',
  'device/consent': 'consent',
  'device/connected': 'connected',
};

/** Pure. What is unknown is the account itself. */
export const pageOf = (path: string): Page => PAGES[path.replace(/^\/account\//, '').replace(/\/$/, '')] ?? 'home';

export const HOME = '/account/';

/** Where to go after something was shown: where they were going, else where they came from. Pure. */
export const after = (next: string | null | undefined, back: string | undefined): string =>
  next != null && next !== HOME ? next : (back ?? HOME);

export const query = (): URLSearchParams => new URLSearchParams(location.search);

export const backOf = (): string | undefined => ownPath(query().get('back'), location.origin);

/** The same page of these, with the way back kept. */
export const withBack = (path: string): string => {
  const back = backOf();
  return back === undefined ? path : `${path}?back=${encodeURIComponent(back)}`;
};

/** As people type them, from a terminal: in any case, with or without the dash. Pure. */
export function deviceCodeOf(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 8);
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}
