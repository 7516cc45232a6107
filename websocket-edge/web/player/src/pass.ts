// What this device and this tab remember. Storage may be refused by the browser; then the page lives without it.
import { isUlid, newUlid } from '@playcast/sdk';

/** What lets this tab into a lobby; another tab is another person. */
export interface Pass {
  /** A guest's own; who plays by their account has none here. */
  token?: string;
  lobby: string;
  /** The invite it came from, for coming back after it has expired. */
  code?: string;
  /** Takes the connection up again after a reload. */
  ticket?: string;
}

const DEVICE = 'playcast.device';
const NAME = 'playcast.name';
const PASS = 'playcast.pass';

function read(store: () => Storage, key: string): string | undefined {
  try {
    return store().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(store: () => Storage, key: string, value: string | undefined): void {
  try {
    if (value === undefined) store().removeItem(key);
    else store().setItem(key, value);
  } catch {
    // A browser that stores nothing forgets on reload.
  }
}

const forDevice = (): Storage => localStorage;
const forTab = (): Storage => sessionStorage;

let unstoredDevice: string | undefined;

/** A ULID that this browser keeps. */
export function deviceId(): string {
  const known = read(forDevice, DEVICE) ?? unstoredDevice;
  if (known !== undefined && isUlid(known)) return known;
  unstoredDevice = newUlid();
  write(forDevice, DEVICE, unstoredDevice);
  return unstoredDevice;
}

export const rememberedName = (): string => read(forDevice, NAME) ?? '';
export const rememberName = (name: string): void => write(forDevice, NAME, name);

export function passFor(lobby: string): Pass | undefined {
  try {
    const pass = JSON.parse(read(forTab, PASS) ?? 'null') as Pass | null;
    return pass?.lobby === lobby ? pass : undefined;
  } catch {
    return undefined;
  }
}

export const keepPass = (pass: Pass): void => write(forTab, PASS, JSON.stringify(pass));
export const dropPass = (): void => write(forTab, PASS, undefined);

/** A link may carry a token in its fragment, which no server sees; it is taken out of the address at once. */
export function takeToken(lobby: string): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  keepPass({ token, lobby });
  history.replaceState(null, '', location.pathname);
}
