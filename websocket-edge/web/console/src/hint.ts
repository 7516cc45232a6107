import type { Who } from '@playcast/signin';

export interface Hint {
  text: string;
  link?: string;
  label?: string;
}

const READERS = ['ANALYST', 'ADMIN'];

/** Why somebody who is signed in cannot read here, and what they can do about it; undefined when they can. Pure. */
export function hintFor(who: Who): Hint | undefined {
  const name = who.name ? `, ${who.name}` : '';
  if (!who.roles.some((role) => READERS.includes(role.toUpperCase()))) {
    return { text: `You are signed in${name}. The console is for analysts and admins; an admin can make you one.`, link: '/account/', label: 'Your account' };
  }
  if (!who.secondFactor) {
    return { text: `You may read here${name}, once your account has a second factor.`, link: '/account/', label: 'Add one' };
  }
  if (!who.secondFactorShown) {
    return { text: `You may read here${name}, once you have shown your second factor.`, link: '/account/second-factor?back=/console/', label: 'Show it' };
  }
  return undefined;
}
