package io.playcast.session;

/** Why a stream session is over. */
public enum EndReason {
    HOST_ENDED,
    LOBBY_CLOSED,
    AGENT_LOST
}
