// The folds of LobbyFold.java and SessionFold.java, so that a page's view = snapshot + pushes. Pure.
export { type LobbyPush, lobbyAfter } from './lobby';
export { type SessionPush, sessionAfter } from './session';
