package io.playcast.capture;

import java.util.Arrays;

/** When each step of a frame's way ended, in {@link System#nanoTime()}: so a frame can tell where its time went. */
public final class Stamps {

    private final long[] nanos = new long[Step.values().length];

    public void clear() {
        Arrays.fill(nanos, 0);
    }

    public void mark(Step step) {
        nanos[step.ordinal()] = System.nanoTime();
    }

    /** 0 while the step has not ended. */
    public long at(Step step) {
        return nanos[step.ordinal()];
    }

    public void copyFrom(Stamps other) {
        System.arraycopy(other.nanos, 0, nanos, 0, nanos.length);
    }
}
