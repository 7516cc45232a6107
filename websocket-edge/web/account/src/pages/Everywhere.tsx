import { Card, SureButton } from '@playcast/ui';
import { signOutEverywhere } from '../api';
import styles from '../factors/Factor.module.css';
import { sentenceOf } from '../sentences';
import { useAction } from '../useAction';

/** For whoever lost a phone or sat at a foreign computer. */
export function Everywhere() {
  const { busy, refused, run } = useAction();
  const end = () =>
    run(async () => {
      await signOutEverywhere();
      location.assign('/account/sign-in');
    });
  return (
    <Card title="Signed in" testId="everywhere">
      <div className={styles.line}>
        <p className={styles.note}>Ends every browser, page and agent that is signed in as you, this one too.</p>
        <SureButton sure="Yes, everywhere" disabled={busy} onClick={end} data-testid="sign-out-everywhere">Sign out everywhere</SureButton>
      </div>
      {refused !== undefined && <p role="alert" className={styles.bad}>{sentenceOf(refused)}</p>}
    </Card>
  );
}
