package io.playcast.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of the log; what is empty or null does not narrow it.
 *
 * @param stream a whole name, or a prefix that ends in a colon such as {@code lobby:}
 * @param type a whole stored name, or a prefix that ends in a dot such as {@code lobby.}
 * @param correlation of the request that all of it belongs to
 * @param by who acted
 * @param from the first moment that belongs to it
 * @param to the first moment that no longer does
 * @param after position behind which it begins
 * @param limit most events wanted
 */
public record Slice(
        String stream,
        String type,
        String correlation,
        String by,
        @Nullable Instant from,
        @Nullable Instant to,
        long after,
        long limit) {
    public static final Slice ALL = new Slice("", "", "", "", null, null, 0, Long.MAX_VALUE);
}
