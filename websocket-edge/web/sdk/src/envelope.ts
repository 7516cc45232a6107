// The envelope of playcast-messages, schema version 5.

export interface Envelope {
  signature: string;
  header: {
    tag: string;
    source: 'player';
    schemaVersion: 5;
    timestamp: number;
    user: { id: string; auth: 'anonymous' };
    target: string;
    action: string;
    isReply: false;
  };
  body: {
    message: unknown;
    timings: never[];
    stats: { name: string; value: string | number | boolean }[];
    echo: false;
  };
}

export interface Stamp {
  timestamp: number;
  /** 24 letters and digits, beginning with a letter. */
  unique: string;
}

/** What the message came from, told beside it: access is judged by the device that was used. */
export type InputDevice = 'keyboard' | 'gamepad' | 'touch';

export interface InputMessage {
  target: 'keyboard' | 'gamepad';
  action: 'down' | 'up' | 'setState';
  device: InputDevice;
  message: unknown;
}

/** Pure. The signature is a hint of integrity only: the base64 of the tag. */
export function envelope(user: string, input: InputMessage, stamp: Stamp): Envelope {
  const tag = `${stamp.timestamp}.${stamp.unique}`;
  return {
    signature: btoa(tag),
    header: {
      tag,
      source: 'player',
      schemaVersion: 5,
      timestamp: stamp.timestamp,
      user: { id: user, auth: 'anonymous' },
      target: input.target,
      action: input.action,
      isReply: false,
    },
    body: {
      message: input.message,
      timings: [],
      stats: [{ name: 'device', value: input.device }],
      echo: false,
    },
  };
}

const FIRST = 'abcdefghijklmnopqrstuvwxyz';
const REST = `${FIRST}0123456789`;

export function freshStamp(): Stamp {
  const random = crypto.getRandomValues(new Uint8Array(24));
  const letters = [...random].map((byte, i) => (i === 0 ? FIRST[byte % 26] : REST[byte % 36]));
  return { timestamp: Date.now(), unique: letters.join('') };
}
