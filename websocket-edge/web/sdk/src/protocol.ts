// The frames around the generated messages, and the answers that the contract describes in words.
import type {
  At,
  CardShown,
  ChatLine,
  ClientMessages,
  EventPushes,
  InputAccess,
  LobbyView,
  OtherPushes,
  Problem,
} from './generated/messages';

export type MessageType = keyof ClientMessages;
/** Pushes that mirror a stored event carry its sequence number; the others are never sent again. */
export type EventType = keyof EventPushes;
export type UnsequencedType = keyof OtherPushes;
export type InputKind = keyof InputAccess;

/** The `data` of `ok`, by the type of message it answers; messages that are not named answer with none. */
export interface Answers {
  'lobby.create': { lobby: string };
  'lobby.join': { lobby: string; chat: ChatLine[] };
  'lobby.chat': { chatSeq: number };
  'lobby.list': { lobbies: { view: LobbyView; seq: number }[]; cards: CardShown[]; next?: string };
  'lobby.invite': { invite: string; code: string; expiresAt: string };
  'lobby.get': { lobby: LobbyView; seq: number; agents: string[] };
  'session.start': { session: string };
  'session.attach': { connection: string; peer: string };
  'token.refresh': { expiresAt: string; token?: string };
}

export type AnswerTo<T extends MessageType> = T extends keyof Answers ? Answers[T] : undefined;

export interface OkFrame {
  re: string;
  type: 'ok';
  data?: unknown;
  at?: At;
  corr?: string;
}

export interface ErrorFrame {
  re?: string;
  type: 'error';
  error: Problem;
  /** Finds this message in every log of the platform. */
  corr?: string;
}

/** A push of a stored event: `seq` is the event's own number in its stream. */
export type EventPush = {
  [T in EventType]: { type: T; rev: number; stream: string; seq: number; time: string; data: EventPushes[T] };
}[EventType];

export type UnsequencedPush = { [T in UnsequencedType]: { type: T; data: OtherPushes[T] } }[UnsequencedType];

export type ServerFrame = OkFrame | ErrorFrame | EventPush | UnsequencedPush;

export const SUBPROTOCOL = 'playcast.v1+json';

/** Close codes from here on mean: do not come back with this socket's credentials. */
export const FINAL_CLOSE = 4500;
