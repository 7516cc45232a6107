import { Alone, ButtonLink } from '@playcast/ui';
import { HOME } from '../address';
import styles from './Page.module.css';

/** The agent goes on by itself from here. */
export const Connected = () => (
  <Alone title="Connected" testId="connected-page">
    <p className={styles.note}>The agent acts for you now; its terminal says so within some seconds. You can close this page.</p>
    <ButtonLink href={HOME}>Your account</ButtonLink>
  </Alone>
);
