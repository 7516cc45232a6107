import type { Who } from '@playcast/signin';
import { Alone, Button } from '@playcast/ui';
import { query } from '../address';
import styles from './Page.module.css';

const NAMES: Readonly<Record<string, string>> = { 'playcast-agent': 'a capture agent' };

/** Says what will act in the person's name, and posts their yes or no as a plain form: the state in it is what no other page knows. */
export function Consent({ who }: { who: Who }) {
  const asked = query();
  const client = asked.get('client_id') ?? '';
  return (
    <Alone title={`Connect ${NAMES[client] ?? client}?`} stub={{ label: 'Its code', text: asked.get('user_code') ?? '', testId: 'user-code' }}
      testId="consent-page">
      <p className={styles.note}>
        A program on some computer asks to act for you{who.name ? <>, <strong data-testid="who">{who.name}</strong></> : ''}. If you connect it, it can
      </p>
      <ul className={styles.facts}>
        <li>send that computer’s screen to lobbies that you lead</li>
        <li>press keys there that players of your lobbies press</li>
        <li>stay connected until you sign out everywhere, or it is not used for a month</li>
      </ul>
      <p className={styles.warning}>
        Connect it only if <strong>your own terminal</strong> shows this code. Whoever sent you a link with a code in it wants to be you.
      </p>
      <div className={styles.row}>
        <Answer asked={asked} label="Cancel" testId="cancel" />
        <Answer asked={asked} scopes={asked.getAll('scope')} label="Connect" testId="connect" />
      </div>
    </Alone>
  );
}

interface Props {
  asked: URLSearchParams;
  /** None is a no. */
  scopes?: readonly string[];
  label: string;
  testId: string;
}

const Answer = ({ asked, scopes = [], label, testId }: Props) => (
  <form method="post" action="/oauth2/device_verification">
    {['client_id', 'state', 'user_code'].map((name) => (
      <input key={name} type="hidden" name={name} value={asked.get(name) ?? ''} />
    ))}
    {scopes.flatMap((some) => some.split(' ')).map((scope) => (
      <input key={scope} type="hidden" name="scope" value={scope} />
    ))}
    <Button type="submit" size="large" wide look={scopes.length > 0 ? 'primary' : 'plain'} data-testid={testId}>
      {label}
    </Button>
  </form>
);
