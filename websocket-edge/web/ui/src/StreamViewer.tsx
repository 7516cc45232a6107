import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes';
import styles from './StreamViewer.module.css';

interface Props extends HTMLAttributes<HTMLDivElement> {
  media: MediaStream | undefined;
  /** The picture can be seen; else the notice stands alone. */
  live: boolean;
  /** The stage has the keyboard. */
  playing: boolean;
  /** Colour of the frame while playing: the player's pad. */
  pad: number | undefined;
  hint: string | undefined;
  /** What is said instead of, or over, the picture. */
  notice: ReactNode;
  stage: (element: HTMLDivElement | null) => void;
}

/** The game's picture and the place that takes the keyboard. */
export function StreamViewer({ media, live, playing, pad, hint, notice, stage, ...rest }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null || media === undefined) return;
    element.muted = true;
    element.srcObject = media;
    // A page in the background may refuse to play; it starts by itself when it is looked at.
    element.play().catch(() => undefined);
  }, [media]);
  return (
    <div
      {...rest}
      ref={stage}
      className={classes(styles.stage, media === undefined && styles.idle, playing && styles.playing, pad !== undefined && styles[`pad${pad}`])}
      data-testid="stage"
      data-playing={playing}
    >
      <video
        ref={video}
        id="stream"
        data-testid="stream"
        className={classes(styles.video, media === undefined && styles.hidden)}
        aria-label="Live picture of the game"
        muted
        autoPlay
        playsInline
        disablePictureInPicture
      />
      {notice !== undefined && <div className={live ? styles.veil : styles.over}>{notice}</div>}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
