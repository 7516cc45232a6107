package io.playcast.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the place of a moment in numbered entries, many probes a round trip: four of them for a hundred thousand entries.
 *
 * <p>Nodes' clocks differ, so times may go back a little. What is found then is one of the places where the moment fits: the entry
 * there is not after it, and the next one is.
 */
final class Bisect {
    private static final int PROBES = 32;

    private Bisect() {}

    /** An entry: its number and when it was stored. */
    record Timed(long number, Instant time) {}

    /** Looks entries up. */
    @FunctionalInterface
    interface Probe {
        /** For each number the first entry that has it or a greater one, null behind the last; in the order asked. */
        List<@Nullable Timed> firstFrom(List<Long> numbers);
    }

    /** Number of the last entry that is not after the moment, one less than {@code first} when all are. Numbers may have holes. */
    static long lastNotAfter(Instant moment, long first, long last, Probe probe) {
        long low = first - 1;
        long high = last + 1;
        while (high - low > 1) {
            var asked = between(low, high);
            var found = probe.firstFrom(asked);
            for (int i = 0; i < asked.size(); i++) {
                var entry = found.get(i);
                if (entry == null || entry.number() >= high || entry.time().isAfter(moment)) {
                    high = asked.get(i);
                    break;
                }
                low = Math.max(low, entry.number());
            }
        }
        return low;
    }

    /** Numbers spread evenly over those strictly between two. */
    private static List<Long> between(long low, long high) {
        long gaps = high - low;
        int count = (int) Math.min(PROBES, gaps - 1);
        var numbers = new ArrayList<Long>(count);
        for (int i = 1; i <= count; i++) {
            numbers.add(low + Math.max(i, gaps / (count + 1) * i));
        }
        return numbers;
    }
}
