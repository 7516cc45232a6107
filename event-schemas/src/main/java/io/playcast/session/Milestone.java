package io.playcast.session;

/** How far a peer connection got. */
public enum Milestone {
    OFFERED,
    ANSWERED,
    CONNECTED,
    FAILED,
    RESTARTED
}
