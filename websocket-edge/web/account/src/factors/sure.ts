/** What is asked before a factor is removed: with the last one every sign-in ends. Pure. */
export const sureOf = (last: boolean): string => (last ? 'Remove and sign out' : 'Really remove');
