import { refusalOf } from '@playcast/sdk';
import { Account, Entrance, type Who } from '@playcast/signin';

export interface Passkey {
  id: string;
  label: string;
  createdAt: string;
  lastUsedAt?: string | null;
}

/** What an account has beside its password. */
export interface Factors {
  totp: boolean;
  passkeys: Passkey[];
  recoveryCodesLeft: number;
  /** They may be changed now, without being shown again. */
  fresh: boolean;
}

/** A secret that an authenticator application takes in, as a picture and to type. */
export interface TotpOffer {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
}

/** Shown once, or none because the account has some already. */
export interface Given {
  recoveryCodes?: string[] | null;
}

/** Left out of what is said when there is none. */
export type Name = string | undefined;

export const entrance = new Entrance();

export const signIn = (login: string, password: string): Promise<Who> => entrance.say('POST', 'sign-in', { login, password });
export const register = (login: string, password: string, name: string): Promise<Who> =>
  entrance.say('POST', 'register', { login, password, name });

export const factors = (): Promise<Factors> => entrance.get('second-factor');
export const showCode = (code: string): Promise<Who> => entrance.say('POST', 'second-factor/code', { code });

/** @param name what the app and the device call it */
export const beginTotp = (name: Name): Promise<TotpOffer> => entrance.say('POST', 'second-factor/totp', { name });
export const confirmTotp = (code: string): Promise<Given> => entrance.say('POST', 'second-factor/totp/confirm', { code });
export const removeTotp = (): Promise<void> => entrance.say('DELETE', 'second-factor/totp');
export const newRecoveryCodes = (): Promise<Given> => entrance.say('POST', 'second-factor/recovery-codes', {});

export const beginPasskey = (name: Name): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  entrance.say('POST', 'passkeys/registration', { name });
export const addPasskey = (label: string, credential: unknown): Promise<Given> => entrance.say('POST', 'passkeys', { label, credential });
export const removePasskey = (id: string): Promise<void> => entrance.say('DELETE', `passkeys/${encodeURIComponent(id)}`);
export const askPasskey = (): Promise<PublicKeyCredentialRequestOptionsJSON> => entrance.say('POST', 'passkeys/assertion', {});
export const showPasskey = (credential: unknown): Promise<Who> => entrance.say('POST', 'passkeys/sign-in', { credential });

/** Ends everything that is signed in by this account. It is asked of the platform itself, which wants a token as of any page. */
export async function signOutEverywhere(): Promise<void> {
  const account = new Account('/account/');
  await account.start();
  const headers = { Authorization: `Bearer ${await account.token()}` };
  const response = await fetch('/api/v1/sign-ins', { method: 'DELETE', headers });
  if (!response.ok) throw await refusalOf(response);
  await account.signOut();
}
