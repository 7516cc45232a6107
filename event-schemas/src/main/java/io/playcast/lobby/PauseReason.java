package io.playcast.lobby;

/** Why a live session pauses. Each reason stands by itself: the session goes on when the last one is gone. */
public enum PauseReason {
    /** Somebody who leads the lobby wished it. */
    HOST_PAUSED,
    /** The lobby has another host than the one it began under; the agent's owner lets it go on. */
    HOST_CHANGED,
    /** The agent has no connection; it goes on when the agent is back. */
    AGENT_LOST
}
