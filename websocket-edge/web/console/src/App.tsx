import type { Account } from '@playcast/signin';
import { Alone, Button, ButtonLink, Notice } from '@playcast/ui';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Api } from './api';
import { Board } from './Board';
import { hintFor } from './hint';
import { SignIn } from './SignIn';
import { dropToken, keepToken, takeToken } from './token';

/** The board for whoever may read it, by their account or by a token that they brought; else what is missing. */
export function App({ account }: { account: Account }) {
  const [pasted, setPasted] = useState(takeToken);
  const byToken = useMemo(() => pasted === undefined ? undefined : new Api(async () => pasted), [pasted]);
  const enter = (token: string) => {
    keepToken(token);
    setPasted(token);
  };
  const leave = () => {
    dropToken();
    setPasted(undefined);
  };
  if (byToken === undefined) return <ByAccount account={account} enter={enter} />;
  return <Board key={pasted} api={byToken} who="By a token" leave={leave} />;
}

function ByAccount({ account, enter }: { account: Account; enter: (token: string) => void }) {
  const state = useSyncExternalStore(account.onChange, () => account.state);
  const api = useMemo(() => new Api(account.token, account), [account]);
  switch (state.kind) {
    case 'looking':
      return null;
    case 'nobody':
      return <SignIn signIn={account.signIn} enter={enter} />;
    case 'unknown':
      return (
        <Alone title="Console">
          <Notice state="unknown" title="Nobody answers" text={state.why.message}>
            <Button onClick={() => void account.start()} data-testid="retry">Try again</Button>
          </Notice>
        </Alone>
      );
    case 'somebody': {
      const hint = hintFor(state.who);
      const leave = () => void account.signOut();
      if (hint === undefined) return <Board api={api} who={state.who.name ?? 'Signed in'} leave={leave} />;
      return (
        <Alone title="Console" testId="hint">
          <p>{hint.text}</p>
          {hint.link !== undefined && <ButtonLink look="primary" href={hint.link}>{hint.label}</ButtonLink>}
          <Button look="quiet" onClick={leave} data-testid="sign-out">Sign out</Button>
        </Alone>
      );
    }
  }
}
