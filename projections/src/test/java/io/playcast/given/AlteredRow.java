package io.playcast.given;

import io.lettuce.core.RedisClient;
import io.playcast.view.RedisRows;

/** A row of a hot view that somebody changed behind the projections' back. */
public final class AlteredRow {
    private AlteredRow() {}

    /** Says of itself that it has seen only the events up to that one. */
    public static void saysIt(RedisClient redis, RedisRows<?> rows, String stream, long seq) {
        var id = stream.substring(stream.indexOf(':') + 1);
        try (var connection = redis.connect()) {
            var row = connection.sync().hget(rows.key(), id);
            connection.sync().hset(rows.key(), id, row.replaceFirst("^\\d+", Long.toString(seq)));
        }
    }
}
