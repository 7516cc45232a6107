package io.playcast.timer;

import io.playcast.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Names a timer by what it is for and whom it is about: the same timer set twice is one row.
 *
 * @param kind such as {@code grace}
 * @param aggregate the one the command goes to
 * @param which tells several timers of that kind on one aggregate apart
 */
public record TimerId(
        String kind, StreamId aggregate, @Nullable StreamId which) {
    /** The form in which the row names it. */
    @Override
    public String toString() {
        return which == null ? kind + ":" + aggregate : kind + ":" + aggregate + ":" + which;
    }
}
