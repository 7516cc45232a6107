import { useMemo, useState } from 'react';
import { Api } from './api';
import { Board } from './Board';
import { SignIn } from './SignIn';
import { dropToken, keepToken, takeToken } from './token';

/** The board for whoever has a token, else the door. */
export function App() {
  const [token, setToken] = useState(takeToken);
  const api = useMemo(() => (token === undefined ? undefined : new Api(token)), [token]);
  if (api === undefined) {
    return (
      <SignIn
        enter={(pasted) => {
          keepToken(pasted);
          setToken(pasted);
        }}
      />
    );
  }
  const leave = () => {
    dropToken();
    setToken(undefined);
  };
  return <Board key={token} api={api} leave={leave} />;
}
