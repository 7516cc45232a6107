// What the server will say of what is typed, said while it is typed; the server's word is the one that counts.

export interface Rule {
  text: string;
  met: boolean;
}

const lengthOf = (text: string): number => [...text].length;
const within = (text: string, least: number, most: number): boolean => lengthOf(text) >= least && lengthOf(text) <= most;

/** One name however its letters look. Pure. */
export const loginOf = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase();

export const loginRules = (typed: string): Rule[] => [
  { text: '3 to 64 characters', met: within(loginOf(typed), 3, 64) },
  { text: 'Letters, digits and . _ + @ -', met: /^[\p{L}\p{Nd}._+@-]+$/u.test(loginOf(typed)) },
];

export const passwordRules = (typed: string, login: string): Rule[] => [
  { text: '12 to 128 characters: a few words are fine', met: within(typed, 12, 128) },
  { text: 'At least 5 different ones', met: new Set(typed).size >= 5 },
  { text: 'Not your sign-in name', met: typed !== '' && (loginOf(login) === '' || !typed.toLowerCase().includes(loginOf(login))) },
];

export const nameRules = (typed: string): Rule[] => [
  { text: '1 to 24 characters', met: within(typed.normalize('NFC').trim(), 1, 24) },
];

export const allMet = (rules: readonly Rule[]): boolean => rules.every((rule) => rule.met);
