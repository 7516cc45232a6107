package io.playcast.audit;

import org.jspecify.annotations.Nullable;

/** What looking through a chain led to.
 *
 * @param broken null when the chain is whole
 * @param at the first broken link's number, 0 when none is
 * @param sentence for people
 * @param links that are whole, from the first on
 * @param signed the last link that a signature vouches for
 * @param last hash of the last whole link
 */
public record Finding(@Nullable Break broken, long at, String sentence, long links, long signed, String last) {
    /** How a chain can be broken. */
    public enum Break {
        ALTERED,
        REMOVED,
        INSERTED,
        REORDERED,
        TRUNCATED,
        /** Every link fits the one before, but they are not those that were signed. */
        REWRITTEN,
        WRONG_SIGNATURE,
        UNREADABLE
    }

    public boolean whole() {
        return broken == null;
    }
}
