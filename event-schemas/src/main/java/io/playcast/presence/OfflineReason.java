package io.playcast.presence;

/** Why somebody has no connection left. */
public enum OfflineReason {
    LEFT,
    TIMED_OUT,
    NODE_LOST
}
