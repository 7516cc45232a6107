package io.playcast.capture.script;

import java.util.Arrays;

/** The colours of an area at one moment, row by row. */
record Pixels(int[] colours) {
    /** In a picture at least this share of pixels is not of the commonest colour: a mouse pointer is less. */
    private static final double DRAWN = 0.02;
    /** The screen itself has no noise, so little is enough: a few letters of text. */
    private static final double CHANGED = 0.01;

    /** Whether there is more than an empty screen with a pointer on it. */
    boolean drawn() {
        var sorted = colours.clone();
        Arrays.sort(sorted);
        int commonest = 0;
        for (int i = 0, run = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            commonest = Math.max(commonest, run);
        }
        return colours.length - commonest > DRAWN * colours.length;
    }

    boolean differsFrom(Pixels before) {
        int differing = 0;
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] != before.colours[i]) {
                differing++;
            }
        }
        return differing > CHANGED * colours.length;
    }
}
