import { classes } from './classes';
import styles from './PadIndicator.module.css';

interface Props {
  /** 0 to 3 */
  pad: number;
  lit?: boolean;
}

/** Player 1 to 4, in the pad's own colour. */
export function PadIndicator({ pad, lit = true }: Props) {
  return (
    <span className={classes(styles.pad, styles[`pad${pad}`], lit && styles.lit)} aria-label={`Pad ${pad + 1}`} role="img">
      P{pad + 1}
    </span>
  );
}
