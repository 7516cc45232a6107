package io.playcast.capture.send;

/** Where a viewer's connection stands. */
public enum PeerState {
    /** Pictures and inputs flow. */
    CONNECTED,
    /** It could not be made, or broke; close the peer, or add the viewer anew. */
    FAILED,
    /** Everything it held is freed. Nothing follows. */
    CLOSED
}
