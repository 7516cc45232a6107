package io.playcast.view;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a read model looks like in Redis.
 *
 * @param prefix of its rows' keys; a row's key is the name of its stream
 * @param directory key of the sorted set of the ids worth listing; the number in it goes up when the view's shape changes, so
 *     that rows of another shape count as lost and are built anew
 * @param listed whether a view is worth listing
 * @param keep how long a view is kept after its last change; zero for as long as Redis lives
 */
public record RedisShape<V>(
        Class<V> type, String prefix, String directory, Predicate<V> listed, Function<V, Duration> keep) {}
