package io.playcast.session;

/** Why the picture quality was changed. */
public enum QualityReason {
    VIEWER_ASKED,
    HOST_ASKED,
    NETWORK,
    CPU
}
