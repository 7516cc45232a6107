import { type InputAccess, InputSender, isKnownKey, type PadReading, type StreamState } from '@playcast/sdk';
import { type HTMLAttributes, type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { usePads } from './usePads';

export interface Input {
  /** The stage has the keyboard's focus. */
  playing: boolean;
  /** The data channel to the game is open. */
  connected: boolean;
  controller: string | undefined;
  touch: RefObject<PadReading | undefined>;
  stage: HTMLAttributes<HTMLDivElement>;
}

interface Options {
  user: string | undefined;
  stream: StreamState;
  access: InputAccess;
  pad: number | undefined;
  /** A key was pressed that the host has not allowed. */
  onKeyboardOff: () => void;
}

/** Left to the browser: leaving the stage, reloading, fullscreen, developer tools and everything with Ctrl or Meta. */
const LEFT_ALONE = new Set(['Tab', 'F5', 'F11', 'F12', 'MetaLeft', 'MetaRight']);

function isForTheGame(event: KeyboardEvent): boolean {
  if (event.target !== event.currentTarget || LEFT_ALONE.has(event.code) || !isKnownKey(event.code)) return false;
  if (event.code === 'Escape' && document.fullscreenElement !== null) return false;
  return !event.metaKey && (!event.ctrlKey || event.code.startsWith('Control'));
}

/** From keys, controllers and touch to the game, as far as the host lets them through. */
export function useInput({ user, stream, access, pad, onKeyboardOff }: Options): Input {
  const [playing, setPlaying] = useState(false);
  const touch = useRef<PadReading>(undefined);
  const channel = stream.input;
  const sender = useMemo(() => (user && channel ? senderOver(user, channel) : undefined), [user, channel]);
  const padsMayPlay = pad !== undefined && (access.gamepad || access.touch);
  const { name } = usePads(padsMayPlay ? sender : undefined, touch);

  useEffect(() => {
    if (sender !== undefined && stream.size !== undefined) sender.picture = stream.size;
  }, [sender, stream.size]);
  // Whatever is held goes up when a right changes, the pad changes or the page is hidden.
  useEffect(() => () => sender?.releaseAll(), [sender, access.keyboard, access.gamepad, access.touch, pad]);
  useEffect(() => {
    const hidden = () => document.hidden && sender?.releaseAll();
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [sender]);

  const stage: HTMLAttributes<HTMLDivElement> = {
    onFocus: (event) => setPlaying(event.target === event.currentTarget),
    onBlur: () => {
      setPlaying(false);
      sender?.releaseKeys();
    },
    onKeyDown: (event) => {
      if (!isForTheGame(event)) return;
      if (!access.keyboard) {
        if (!event.repeat) onKeyboardOff();
        return;
      }
      event.preventDefault();
      if (!event.repeat) sender?.keyDown(event.nativeEvent);
    },
    onKeyUp: (event) => sender?.keyUp(event.nativeEvent),
  };
  return { playing, connected: channel !== undefined, controller: name, touch, stage };
}

/** A channel may close between two frames; what is said then is lost with it. */
const senderOver = (user: string, channel: RTCDataChannel): InputSender =>
  new InputSender({
    user,
    channel: {
      get bufferedAmount() {
        return channel.bufferedAmount;
      },
      send: (text) => {
        if (channel.readyState === 'open') channel.send(text);
      },
    },
  });
