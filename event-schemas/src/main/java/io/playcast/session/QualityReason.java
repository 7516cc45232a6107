package io.playcast.session;

/** Why the picture quality was changed. */
public enum QualityReason {
    VIEWER_ASKED,
    HOST_ASKED,
    NETWORK,
    CPU;

    /** Whether somebody wants it so, and not a circumstance. */
    public boolean isWish() {
        return this == VIEWER_ASKED || this == HOST_ASKED;
    }
}
