package io.playcast.presence;

/** Whether somebody can be reached now. */
public enum PresenceStatus {
    ONLINE,
    AWAY,
    BUSY,
    OFFLINE
}
