import { Button, Card, classes } from '@playcast/ui';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import styles from './Chat.module.css';
import type { LobbyModel } from './model';
import { LONGEST, sayable, type Turn, turnsOf, unseen, whySilent } from './talk';
import { useFollowing } from './useFollowing';

/** What the lobby talks about. Typing stays here: the game takes keys only while its picture has the focus. */
export function Chat({ model, backToGame }: { model: LobbyModel; backToGame: () => void }) {
  const { state, lobby, me } = model;
  const last = state.chat.at(-1)?.chatSeq ?? 0;
  const { list, seen, onScroll, toTheEnd } = useFollowing(last);
  const fresh = unseen(state.chat, me.user, seen);
  return (
    <Card title="Chat" className={styles.chat} testId="chat">
      <div className={styles.window}>
        <div ref={list} onScroll={onScroll} className={styles.lines} role="log" aria-label="What was said" tabIndex={0} data-testid="chat-lines">
          {last === 0 && <p className={styles.empty}>Nobody has said anything yet.</p>}
          {turnsOf(state.chat, me.user, lobby, state.cards).map((turn) => (
            <Said key={turn.key} turn={turn} />
          ))}
        </div>
        {fresh > 0 && (
          <button type="button" className={styles.fresh} onClick={toTheEnd} data-testid="chat-fresh">
            {fresh === 1 ? '1 new line' : `${fresh} new lines`}
          </button>
        )}
      </div>
      <Say model={model} backToGame={backToGame} />
    </Card>
  );
}

function Said({ turn: { name, mine, pad, time, lines } }: { turn: Turn }) {
  const at = new Date(time);
  return (
    <article className={classes(styles.turn, mine && styles.mine, pad !== undefined && styles[`pad${pad}`])} data-testid="chat-turn">
      <header className={styles.who}>
        <b className={styles.name}>{mine ? 'You' : name}</b>
        <time className={styles.time} dateTime={time}>
          {at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
        </time>
      </header>
      {lines.map(({ chatSeq, text }) => (
        <p key={chatSeq} dir="auto">
          {text}
        </p>
      ))}
    </article>
  );
}

function Say({ model: { room, lobby, me, toaster }, backToGame }: { model: LobbyModel; backToGame: () => void }) {
  const [typed, setTyped] = useState('');
  const silent = whySilent(lobby, me);
  const text = sayable(typed);
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (text === undefined) return;
    setTyped('');
    // What could not be said comes back, unless something else is being typed by then.
    toaster.attempt(
      room.say(text).catch((why: unknown) => {
        setTyped((now) => (now === '' ? text : now));
        throw why;
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') backToGame();
  };
  return (
    <form className={styles.say} onSubmit={say}>
      <label className="unseen" htmlFor="chat-text">
        Say something to everybody in the lobby
      </label>
      <input
        id="chat-text"
        className={styles.input}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={silent ?? 'Say something'}
        disabled={silent !== undefined}
        maxLength={LONGEST}
        autoComplete="off"
        enterKeyHint="send"
        data-testid="chat-text"
      />
      <Button type="submit" look="primary" size="small" disabled={text === undefined || silent !== undefined} data-testid="chat-send">
        Send
      </Button>
    </form>
  );
}
