package io.playcast.lobby;

/** Why somebody is no longer a member. */
public enum LeaveReason {
    LEFT,
    TIMED_OUT,
    KICKED,
    BANNED,
    LOBBY_CLOSED
}
