// What both peers say and read: the frames of docs/protocol.md that the bench uses, and a token signed with HMAC-SHA256.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

const secret = process.env.BENCH_SECRET;

const signature = (user) => createHmac('sha256', secret).update(user).digest();

export const token = (user) => `${user}.${signature(user).toString('base64url')}`;

/** The user a token names, or nothing when we did not sign it. */
export function bearer(text) {
  const dot = text.indexOf('.');
  if (dot < 0) return undefined;
  const user = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), 'base64url');
  const ours = signature(user);
  return given.length === ours.length && timingSafeEqual(given, ours) ? user : undefined;
}

export const newId = () => randomUUID();
export const ok = (re, data) => JSON.stringify({ re, type: 'ok', data });
export const refused = (re, code) => JSON.stringify({ re, type: 'error', error: { code, message: code, retryAfterMs: 0 } });
export const push = (type, data, more) => JSON.stringify({ type, ...more, data });

export const welcome = (user, streams) =>
  push('welcome', { user, line: user, ticket: token(user), socket: newId(), streams, cards: [], serverTime: new Date().toISOString() });

/** The lobbies a client that comes back was in. */
export const lobbiesOf = (resume) => Object.keys(resume?.streams ?? {}).map((name) => name.slice(name.indexOf(':') + 1));
