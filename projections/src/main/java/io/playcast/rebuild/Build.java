package io.playcast.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A read model's versions, and how far the building of one has come.
 *
 * @param live the version that is read
 * @param kept what was read before, to go back to; null for none
 * @param building what is built beside it, null for none
 * @param byItself whether it takes over by itself when it is equal
 * @param position in the log, of the last event folded
 * @param target where the log ended when that was last looked up
 * @param events folded so far
 * @param perSecond events folded in the last second
 * @param differing rows that are not the same in both versions
 * @param parked streams with an event that cannot be folded
 * @param note what was last to be said about it, in a sentence
 */
public record Build(
        String name,
        int live,
        @Nullable Integer kept,
        @Nullable Integer building,
        Phase phase,
        boolean byItself,
        long position,
        long target,
        long events,
        long perSecond,
        long differing,
        long parked,
        String note,
        Instant changed) {}
