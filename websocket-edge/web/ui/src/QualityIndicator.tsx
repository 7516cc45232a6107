import { classes } from './classes';
import styles from './QualityIndicator.module.css';

interface Props {
  /** 0 to 100 */
  score: number;
  fps: number;
  bitrate: number;
  rtt: number | undefined;
  /** Loss, resolution and the like. */
  detail: string;
}

const GOOD = 70;
const FAIR = 40;

const gradeOf = (score: number): 'good' | 'fair' | 'poor' => (score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor');

const WORDS = { good: 'Good picture', fair: 'Fair picture', poor: 'Poor picture' };

/** How good the picture is, in bars and in numbers. */
export function QualityIndicator({ score, fps, bitrate, rtt, detail }: Props) {
  const grade = gradeOf(score);
  const bars = Math.max(1, Math.ceil(score / 25));
  const numbers = [`${Math.round(fps)} fps`, rtt === undefined ? '' : `${Math.round(rtt)} ms`, `${(bitrate / 1e6).toFixed(1)} Mbit/s`];
  return (
    <span
      className={classes(styles.quality, styles[grade])}
      title={`${WORDS[grade]} · ${detail}`}
      data-testid="quality"
      data-fps={Math.round(fps)}
      data-score={score}
    >
      <svg className={styles.bars} viewBox="0 0 20 14" role="img" aria-label={WORDS[grade]}>
        {[0, 1, 2, 3].map((i) => (
          <rect key={i} x={i * 5.3} y={10 - i * 3.3} width="3.6" height={4 + i * 3.3} className={classes(i < bars && styles.on)} />
        ))}
      </svg>
      <span className={styles.numbers}>{numbers.filter(Boolean).join('  ·  ')}</span>
    </span>
  );
}
