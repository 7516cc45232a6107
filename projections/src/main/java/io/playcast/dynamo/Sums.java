package io.playcast.dynamo;

import java.util.Map;
import java.util.function.Function;

/** How rows of many streams add up: what each row gives to which sums. Each row has seen its own stream only, so a sum never counts an
 * event twice, however often and in whatever order the streams' events come.
 *
 * @param type of a sum, and of what a row gives to it
 * @param shares by the sum's name, what a row gives; pure
 */
public record Sums<V, T extends Sums.Tally<T>>(Class<T> type, Function<V, Map<String, T>> shares) {

    /** Something that adds up, in any order. */
    public interface Tally<T> {
        T plus(T more);

        /** Without what was added before and has been replaced; what only grows, such as a moment, stays. */
        T minus(T less);
    }
}
