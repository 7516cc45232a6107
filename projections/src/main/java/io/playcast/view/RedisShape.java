package io.playcast.view;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a read model looks like in Redis.
 *
 * @param prefix of the names of its rows' streams; what follows is the row's id, a ULID
 * @param name what its keys begin with
 * @param number goes up when the view's shape changes, so that rows of another shape count as lost and are built anew
 * @param newest name of the list of all rows worth listing, newest id first
 * @param listing the lists that a view is in
 * @param refs cards that a reader needs to show the view
 * @param keep how long a view is kept after its last change; zero for as long as Redis lives
 */
public record RedisShape<V>(
        Class<V> type,
        String prefix,
        String name,
        int number,
        String newest,
        Function<V, Listing> listing,
        Function<V, List<String>> refs,
        Function<V, Duration> keep) {
    String id(String stream) {
        return stream.substring(prefix.length());
    }
}
