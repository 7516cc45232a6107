package io.playcast.capture.jna;

/** The X display cannot be reached, or is gone. */
public final class DisplayLost extends RuntimeException {

    public DisplayLost(String sentence) {
        super(sentence);
    }
}
