import { nameOf, type StreamState } from '@playcast/sdk';
import { Button, Notice, QualityIndicator, StreamViewer } from '@playcast/ui';
import { scoreOf } from '@playcast/sdk';
import { InputStatus } from './InputStatus';
import type { LobbyModel } from './model';
import styles from './Stage.module.css';
import { stageNotice } from './stageNotice';
import { TouchPad } from './TouchPad';
import type { Input } from './useInput';

interface Props {
  model: LobbyModel;
  stream: StreamState;
  input: Input;
  agentLost: boolean;
  retry: () => void;
  /** The picture's frame, which takes the keyboard. */
  element: HTMLDivElement | null;
  setStage: (element: HTMLDivElement | null) => void;
}

/** The picture, what plays it, and how good it is. */
export function Stage({ model, stream, input, agentLost, retry, element, setStage }: Props) {
  const { lobby, me, pad, state, isHost } = model;
  const notice = stageNotice(lobby, stream, { name: nameOf(state.cards, lobby.host), isMe: isHost }, agentLost);
  const live = stream.media !== undefined && lobby.session != null;
  return (
    <section className={styles.stage} aria-label="The game">
      <StreamViewer
        {...input.stage}
        tabIndex={0}
        role="application"
        aria-label="The game’s picture. It takes your keys while it has the focus; Tab leaves it."
        onDoubleClick={() => fullscreen(element)}
        stage={setStage}
        media={live ? stream.media : undefined}
        live={live}
        playing={input.playing && notice === undefined}
        pad={pad}
        hint={notice === undefined && !input.playing && me.access.keyboard ? 'Click the picture to play' : undefined}
        notice={
          notice && (
            <Notice {...notice}>
              {notice.action === 'retry' && <Button look="paper" onClick={retry} data-testid="retry">Try again</Button>}
              {notice.action === 'take-back' && <Button look="paper" onClick={retry} data-testid="take-back">Watch here</Button>}
            </Notice>
          )
        }
      />
      <div className={styles.under}>
        <InputStatus access={me.access} pad={pad} controller={input.controller} connected={input.connected} />
        <div className={styles.right}>
          {live && <Quality stream={stream} />}
          <Button size="small" onClick={() => fullscreen(element)} disabled={!live} data-testid="fullscreen">
            Fullscreen
          </Button>
        </div>
      </div>
      {me.access.touch && pad !== undefined && live && <TouchPad reading={input.touch} pad={pad} />}
    </section>
  );
}

function Quality({ stream: { quality, pair, size } }: { stream: StreamState }) {
  if (quality === undefined) return null;
  const lost = `${(quality.loss * 100).toFixed(1)} % lost`;
  const jitter = quality.jitter == null ? '' : `jitter ${Math.round(quality.jitter)} ms`;
  const way = pair === undefined ? '' : pair === 'relay' ? 'through a relay' : 'direct';
  const detail = [size && `${size.width} × ${size.height}`, lost, jitter, way].filter(Boolean).join(', ');
  return (
    <QualityIndicator
      score={scoreOf(quality)}
      fps={quality.fps}
      bitrate={quality.bitrate}
      rtt={quality.rtt ?? undefined}
      detail={detail}
    />
  );
}

function fullscreen(element: HTMLElement | null): void {
  const done = document.fullscreenElement === null ? element?.requestFullscreen() : document.exitFullscreen();
  // A browser may refuse; the picture stays where it is. The keyboard goes with the picture.
  done?.then(() => element?.focus()).catch(() => undefined);
}
