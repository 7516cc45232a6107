import type { Refusal } from '@playcast/sdk';

/** What a refusal tells a person. Pure. */
export function sentenceOf(refused: Refusal): string {
  switch (refused.code) {
    case 'signin.refused':
      return 'The sign-in name or the password is wrong.';
    case 'factor.refused':
      return 'This code is wrong, or it has been used.';
    case 'passkey.refused':
      return 'This passkey is none of this account’s.';
    case 'rate.limited':
      return `Too many wrong attempts. Try again in ${Math.max(1, Math.ceil(refused.retryAfterMs / 60_000))} min.`;
    default:
      return `${refused.message}.`.replace(/\.\.$/, '.');
  }
}
