import { Button, Card } from '@playcast/ui';
import { useMemo, useState } from 'react';
import styles from './Factor.module.css';

/** The one time that recovery codes are seen: to copy, to keep as a file, or to write down. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const [copied, setCopied] = useState(false);
  const text = `Recovery codes of a Playcast account at ${location.host}. Each is good once.\n\n${codes.join('\n')}\n`;
  const file = useMemo(() => URL.createObjectURL(new Blob([text], { type: 'text/plain' })), [text]);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => undefined);
  return (
    <Card title="Your recovery codes" className={styles.shown} testId="recovery-codes">
      <p>
        Without your phone or passkey, one of these lets you in. Keep them where you keep important papers: <strong>they are not shown again.</strong>
      </p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.line}>
        <Button onClick={copy} data-testid="recovery-copy">{copied ? 'Copied' : 'Copy'}</Button>
        <a className={styles.download} href={file} download="playcast-recovery-codes.txt">Save as a file</a>
        <Button look="primary" onClick={done} data-testid="recovery-kept">I have kept them</Button>
      </div>
    </Card>
  );
}
