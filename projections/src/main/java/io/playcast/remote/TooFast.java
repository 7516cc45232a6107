package io.playcast.remote;

/** A store took a part of what it was given: the rest is to be given again, later. */
public final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param left how many things it did not take */
    public TooFast(int left) {
        super(left + " were not taken", null, false, false);
    }
}
