package io.playcast.view;

import io.lettuce.core.ScriptOutputType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The two ways rows are written to Redis: by scripts, which give way to what is newer, and in bulk by whoever writes a version alone. */
final class RedisWrites<V> {
    private static final RedisScript<Long> WRITE = new RedisScript<>("write-rows.lua", ScriptOutputType.INTEGER);
    /** Redis does nothing else for as long as a script runs: about a millisecond. */
    private static final int ROWS_A_SCRIPT = 100;

    private static final int SCRIPTS_IN_FLIGHT = 4;

    private final RedisShape<V> shape;
    private final RedisKeys keys;
    private final RedisBulk<V> bulk;
    private volatile boolean alone;

    RedisWrites(RedisShape<V> shape, RedisKeys keys) {
        this.shape = shape;
        this.keys = keys;
        this.bulk = new RedisBulk<>(shape, keys);
    }

    /** @param alone whether nobody else writes them */
    void alone(boolean alone) {
        this.alone = alone;
    }

    /** Each is done, or fails, before this returns. */
    void all(RedisLink.Open<String> redis, Map<String, Seen<V>> rows) {
        if (alone && !rows.isEmpty()) {
            bulk.write(redis, rows);
        } else {
            byScripts(redis, rows);
        }
    }

    /** Some scripts on their way at once. */
    private void byScripts(RedisLink.Open<String> redis, Map<String, Seen<V>> rows) {
        var sent = new ArrayDeque<CompletableFuture<Long>>();
        var arguments = new ArrayList<String>();
        for (var row : rows.entrySet()) {
            if (arguments.isEmpty()) {
                arguments.add(keys.channel());
            }
            add(arguments, shape.id(row.getKey()), row.getValue());
            if (arguments.size() > ROWS_A_SCRIPT * 5) {
                sent.add(WRITE.send(redis, keys.ofWrites(), arguments.toArray(String[]::new)));
                arguments.clear();
            }
            if (sent.size() == SCRIPTS_IN_FLIGHT) {
                RedisScript.await(sent.remove());
            }
        }
        if (!arguments.isEmpty()) {
            sent.add(WRITE.send(redis, keys.ofWrites(), arguments.toArray(String[]::new)));
        }
        sent.forEach(RedisScript::await);
    }

    private void add(List<String> arguments, String id, Seen<V> row) {
        arguments.add(id);
        arguments.add(Long.toString(row.seq()));
        arguments.add(Long.toString(shape.keep().apply(row.view()).toSeconds()));
        arguments.add(shape.listing().apply(row.view()).text());
        arguments.add(StoredRow.of(row, shape).text());
    }
}
