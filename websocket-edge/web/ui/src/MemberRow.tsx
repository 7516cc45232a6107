import type { ReactNode } from 'react';
import { Badge } from './Badge';
import { classes } from './classes';
import styles from './MemberRow.module.css';
import { PadIndicator } from './PadIndicator';

interface Props {
  user: string;
  name: string;
  /** "you", "host" … */
  notes: string[];
  role: 'player' | 'spectator';
  ready: boolean;
  pads: number[];
  /** What the host may do with this member. */
  children?: ReactNode;
}

/** One person in the lobby: name, pads, ready or not. */
export function MemberRow({ user, name, notes, role, ready, pads, children }: Props) {
  const first = pads[0];
  return (
    <li data-testid="member" data-user={user} data-ready={ready} data-pads={pads.map((pad) => pad + 1).join(' ')}>
      <div className={styles.row}>
        <span className={classes(styles.face, first !== undefined && styles[`pad${first}`])} aria-hidden="true">
          {[...name][0]?.toUpperCase()}
        </span>
        <div className={styles.who}>
          <div className={styles.name}>
            <span data-testid="member-name">{name}</span>
            {notes.length > 0 && <span className={styles.note}>{notes.join(', ')}</span>}
          </div>
          <div className={styles.note}>{role === 'spectator' ? 'Watching' : pads.length === 0 ? 'No pad yet' : 'Playing'}</div>
        </div>
        <div className={styles.facts}>
          {ready && (
            <Badge look="good" dot>
              Ready
            </Badge>
          )}
          {pads.map((pad) => (
            <PadIndicator key={pad} pad={pad} />
          ))}
        </div>
      </div>
      {children}
    </li>
  );
}
