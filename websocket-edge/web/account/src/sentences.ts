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

/** Why an account elsewhere did not lead in here. Pure. */
export function sentenceOfCode(code: string): string {
  switch (code) {
    case 'account.suspended':
      return 'This account is suspended.';
    case 'account.erased':
      return 'This account is no more.';
    case 'register.closed':
      return 'Nobody can register here; sign in with an account you have elsewhere.';
    default:
      return 'That did not work. Try again, or sign in another way.';
  }
}
