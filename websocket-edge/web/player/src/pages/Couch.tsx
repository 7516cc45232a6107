import styles from './Couch.module.css';

const PORTS = [0, 1, 2, 3] as const;

/** A picture of what Playcast is: one screen, four cables, four pads. */
export function Couch() {
  return (
    <svg className={styles.couch} viewBox="0 0 480 420" aria-hidden="true">
      <rect x="92" y="8" width="296" height="192" rx="16" fill="var(--ink-3)" />
      <rect x="106" y="22" width="268" height="164" rx="6" fill="#0b1a2b" />
      <Game />
      <rect x="56" y="214" width="368" height="66" rx="12" fill="var(--ink-2)" stroke="var(--line)" strokeWidth="2" />
      <circle cx="82" cy="247" r="5" fill="var(--good)" />
      {PORTS.map((i) => (
        <Port key={i} index={i} />
      ))}
    </svg>
  );
}

function Game() {
  const bubbles = [
    [134, 40, 0], [160, 40, 1], [186, 40, 1], [212, 40, 3], [147, 62, 2], [173, 62, 0], [199, 62, 3],
    [268, 40, 2], [294, 40, 2], [320, 40, 0], [346, 40, 1], [281, 62, 3], [307, 62, 1], [333, 62, 2],
  ] as const;
  return (
    <g>
      <rect x="239" y="22" width="2" height="164" fill="#24405e" />
      {bubbles.map(([x, y, colour]) => (
        <g key={`${x}-${y}`}>
          <circle cx={x} cy={y} r="12" fill={`var(--pad-${colour})`} />
          <circle cx={x - 4} cy={y - 4} r="3" fill="#fff8" />
        </g>
      ))}
      <path d="M173 168 L196 110" stroke="#fff6" strokeWidth="3" strokeDasharray="2 8" strokeLinecap="round" />
      <path d="M307 168 L290 112" stroke="#fff6" strokeWidth="3" strokeDasharray="2 8" strokeLinecap="round" />
      <circle className={styles.shot} cx="173" cy="166" r="12" fill="var(--pad-3)" />
      <circle className={styles.shot} cx="307" cy="166" r="12" fill="var(--pad-0)" />
    </g>
  );
}

function Port({ index }: { index: number }) {
  const x = 132 + index * 76;
  const padX = 60 + index * 120;
  const padY = index % 2 === 0 ? 372 : 390;
  const colour = `var(--pad-${index})`;
  return (
    <g>
      <path
        d={`M${x} 262 C ${x} 320, ${padX} 300, ${padX} ${padY - 22}`}
        fill="none"
        stroke={colour}
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path d={`M${x - 22} 232 h44 v16 l-9 14 h-26 l-9 -14 z`} fill="var(--ink-0)" stroke={colour} strokeWidth="3" />
      <rect x={x - 9} y="240" width="18" height="22" rx="4" fill={colour} />
      <rect x={padX - 44} y={padY - 24} width="88" height="46" rx="20" fill={colour} />
      <path d={`M${padX - 30} ${padY - 4} h7 v-7 h7 v7 h7 v7 h-7 v7 h-7 v-7 h-7 z`} fill="#140f0a" />
      <circle cx={padX + 16} cy={padY + 3} r="5" fill="#140f0a" />
      <circle cx={padX + 30} cy={padY - 6} r="5" fill="#140f0a" />
    </g>
  );
}
