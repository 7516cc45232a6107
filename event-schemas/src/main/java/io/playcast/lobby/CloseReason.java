package io.playcast.lobby;

/** Why a lobby is over. */
public enum CloseReason {
    HOST_CLOSED,
    ALL_LEFT,
    ABANDONED
}
