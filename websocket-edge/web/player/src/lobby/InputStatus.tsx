import type { InputAccess } from '@playcast/sdk';
import { PadIndicator } from '@playcast/ui';
import styles from './InputStatus.module.css';

interface Props {
  access: InputAccess;
  pad: number | undefined;
  controller: string | undefined;
  connected: boolean;
}

interface Line {
  device: string;
  on: boolean;
  text: string;
}

function gamepad({ access, pad, controller }: Props): Line {
  const on = access.gamepad && pad !== undefined && controller !== undefined;
  if (!access.gamepad) return { device: 'gamepad', on, text: 'Controller off' };
  if (controller === undefined) return { device: 'gamepad', on, text: 'No controller found: press a button on it' };
  return { device: 'gamepad', on, text: pad === undefined ? `${controller}: pick a pad` : controller };
}

const keyboard = ({ access }: Props): Line => ({
  device: 'keyboard',
  on: access.keyboard,
  text: access.keyboard ? 'Keyboard on' : 'Keyboard off',
});

/** Which of one's own devices reach the game now. */
export function InputStatus(props: Props) {
  const { pad, connected } = props;
  return (
    <ul className={styles.list} aria-label="Your inputs" data-testid="input-status" data-connected={connected}>
      {pad !== undefined && (
        <li data-testid="own-pad" data-pad={pad + 1}>
          <PadIndicator pad={pad} />
        </li>
      )}
      {[keyboard(props), gamepad(props)].map(({ device, on, text }) => (
        <li key={device} className={styles.device} data-testid={`input-${device}`} data-on={on}>
          <Icon device={device} />
          {text}
        </li>
      ))}
    </ul>
  );
}

function Icon({ device }: { device: string }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 16" aria-hidden="true">
      {device === 'keyboard' ? (
        <path d="M2 1h20a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1zm2 3v2h2V4zm4 0v2h2V4zm4 0v2h2V4zm4 0v2h4V4zM4 7.500v2h4v-2zm6 0v2h2v-2zm4 0v2h2v-2zm4 0v2h2v-2zM7 11v2h10v-2z" />
      ) : (
        <path d="M7 2h10a6 6 0 0 1 6 6.500c0 3-1 6-3.500 6-2 0-2.500-2.500-4-2.500h-7c-1.500 0-2 2.500-4 2.500C2 14.500 1 11.500 1 8.500A6 6 0 0 1 7 2zM6 5v1.700H4.300v1.800H6v1.700h1.800V8.500h1.700V6.700H7.800V5zm10 2.800v2h2v-2zM18.500 5v2h2V5z" />
      )}
    </svg>
  );
}
