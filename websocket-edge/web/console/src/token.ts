// The analyst's token lives in this tab only; a link may bring it in its fragment, which no server sees.
const KEY = 'playcast.console.token';

export function takeToken(): string | undefined {
  const brought = new URLSearchParams(location.hash.slice(1)).get('token');
  if (brought !== null) {
    keepToken(brought);
    history.replaceState(null, '', location.pathname);
  }
  return brought ?? sessionStorage.getItem(KEY) ?? undefined;
}

export const keepToken = (token: string): void => sessionStorage.setItem(KEY, token);
export const dropToken = (): void => sessionStorage.removeItem(KEY);
