package io.playcast.letter;

import org.jspecify.annotations.Nullable;

/** What an admin wants done with letters of a read model, and what came of it.
 *
 * @param letter null for all of them
 * @param reason why an event is to be skipped; null where nothing is
 * @param outcome null until it is done
 * @param detail a sentence about it
 */
public record Act(
        String act,
        What what,
        String name,
        @Nullable String letter,
        @Nullable String reason,
        String by,
        int tries,
        @Nullable Outcome outcome,
        @Nullable String detail) {
    /** What is to be done. */
    public enum What {
        RETRY,
        SKIP,
        RETRY_ALL
    }

    /** What came of it. */
    public enum Outcome {
        /** Nothing of what was meant is parked any more. */
        HANDLED,
        /** Something failed again and stays parked. */
        PARKED,
        /** There is no such letter, or it waits behind another one. */
        REFUSED,
        /** It could not be tried; nothing is changed. */
        FAILED
    }
}
