import { Badge, Card, SureButton } from '@playcast/ui';
import { type Given, newRecoveryCodes } from '../api';
import { sentenceOf } from '../sentences';
import styles from './Factor.module.css';
import { useChange } from './useChange';

const FEW = 3;

interface Props {
  left: number;
  changed: (given?: Given) => void;
}

/** What lets somebody in who has lost the rest. */
export function Recovery({ left, changed }: Props) {
  const { busy, refused, run } = useChange();
  const anew = () => run(async () => changed(await newRecoveryCodes()));
  return (
    <Card title="Recovery codes" aside={<Badge look={left > FEW ? 'good' : 'poor'}>{left} left</Badge>} testId="recovery">
      <div className={styles.line}>
        <p className={styles.note}>Each of them stands in for a code, once. New ones make the old ones worthless.</p>
        <SureButton sure="Void the old ones" disabled={busy} onClick={anew} data-testid="recovery-new">Make new ones</SureButton>
      </div>
      {refused !== undefined && <p role="alert" className={styles.bad}>{sentenceOf(refused)}</p>}
    </Card>
  );
}
