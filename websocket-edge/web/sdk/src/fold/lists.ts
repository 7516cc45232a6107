/** The list without what stands under that key. */
export const without = <T>(list: T[], key: (item: T) => string, gone: string): T[] =>
  list.filter((item) => key(item) !== gone);

/** At the end, in place of what stood under the same key. */
export const withItem = <T>(list: T[], key: (item: T) => string, item: T): T[] => [
  ...without(list, key, key(item)),
  item,
];

/** Without components that nobody stored, as the server leaves them out. */
export function present<T extends object>(item: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value != null)) as T;
}

export const ofUser = (item: { user: string }): string => item.user;
export const itself = (item: string): string => item;
