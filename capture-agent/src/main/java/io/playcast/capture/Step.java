package io.playcast.capture;

/** The steps a frame goes through, in order. */
public enum Step {
    CAPTURE,
    CONVERT,
    ENCODE,
    SEND
}
