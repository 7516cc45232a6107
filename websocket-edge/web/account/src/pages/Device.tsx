import { Alone, Button, Field } from '@playcast/ui';
import { type FormEvent, useState } from 'react';
import { deviceCodeOf, query } from '../address';

const WHOLE = 9;

/** Takes the code that an agent shows in its terminal; who it is and what it wants is asked on the next page. */
export function Device() {
  const [code, setCode] = useState(() => deviceCodeOf(query().get('user_code') ?? ''));
  const refused = query().has('refused');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    location.assign(`/oauth2/device_verification?user_code=${encodeURIComponent(code)}`);
  };
  return (
    <Alone title={refused ? 'Nothing was connected' : 'Connect a capture agent'} testId="device-page">
      <form onSubmit={submit}>
        <Field code label="Code from its terminal" value={code} onChange={(typed) => setCode(deviceCodeOf(typed))}
          error={refused ? 'You said no, or no agent waits with this code. A code is good for ten minutes, once.' : undefined}
          hint="Eight letters; the agent shows them when it starts" placeholder="BCDF-GHJK" autoComplete="off" autoCapitalize="characters"
          spellCheck={false} autoFocus testId="code" />
        <Button type="submit" look="primary" size="large" wide disabled={code.length !== WHOLE} data-testid="enter">
          Go on
        </Button>
      </form>
    </Alone>
  );
}
