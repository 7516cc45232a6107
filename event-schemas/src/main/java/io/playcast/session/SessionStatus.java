package io.playcast.session;

/** Whether a session can be watched. */
public enum SessionStatus {
    OPEN,
    ENDED
}
