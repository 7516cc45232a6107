package io.playcast.view;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScoredValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Writes many rows of a version that nobody else writes: plain commands with all rows in each, of which Redis does several times as
 * many as of rows in scripts. Two round trips a call. */
final class RedisBulk<V> {
    private final RedisShape<V> shape;
    private final RedisKeys keys;

    RedisBulk(RedisShape<V> shape, RedisKeys keys) {
        this.shape = shape;
        this.keys = keys;
    }

    /** What one call changes. */
    private record Changes(
            Map<String, String> rows,
            Map<String, String> places,
            Set<String> placesGone,
            Set<String> listed,
            Set<String> unlisted,
            List<ScoredValue<String>> fading,
            List<String> staying) {
        Changes() {
            this(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        /** @param text of places, as {@link Listing#text} has it */
        static Stream<String> entries(String text) {
            return text.lines().skip(1);
        }
    }

    void write(RedisLink.Open<String> redis, Map<String, Seen<V>> rows) {
        var ids = rows.keySet().stream().map(shape::id).toArray(String[]::new);
        var before = new HashMap<String, String>();
        redis.sync().hmget(keys.places(), ids).forEach(place -> before.put(place.getKey(), place.getValueOrElse("")));
        long now = Long.parseLong(redis.sync().time().getFirst());
        var changes = new Changes();
        rows.forEach((stream, row) -> add(changes, shape.id(stream), row, before, now));
        send(redis, changes);
    }

    private void add(Changes changes, String id, Seen<V> row, Map<String, String> before, long now) {
        changes.rows.put(id, StoredRow.of(row, shape).text());
        long keep = shape.keep().apply(row.view()).toSeconds();
        if (keep > 0) {
            changes.fading.add(ScoredValue.just(now + keep, id));
        } else {
            changes.staying.add(id);
        }
        var was = before.get(id);
        var is = shape.listing().apply(row.view()).text();
        if (!is.equals(was)) {
            Changes.entries(is).forEach(changes.listed::add);
            Changes.entries(was)
                    .filter(entry -> !changes.listed.contains(entry))
                    .forEach(changes.unlisted::add);
            if (is.isEmpty()) {
                changes.placesGone.add(id);
            } else {
                changes.places.put(id, is);
            }
        }
    }

    @SuppressWarnings("unchecked") // an array of values of one kind
    private void send(RedisLink.Open<String> redis, Changes changes) {
        var commands = redis.async();
        var sent = new ArrayList<RedisFuture<?>>();
        sent.add(commands.hset(keys.rows(), changes.rows));
        if (!changes.places.isEmpty()) {
            sent.add(commands.hset(keys.places(), changes.places));
        }
        if (!changes.placesGone.isEmpty()) {
            sent.add(commands.hdel(keys.places(), changes.placesGone.toArray(String[]::new)));
        }
        if (!changes.listed.isEmpty()) {
            var entries = changes.listed.stream().map(entry -> ScoredValue.just(0, entry));
            sent.add(commands.zadd(keys.listed(), entries.toArray(ScoredValue[]::new)));
        }
        if (!changes.unlisted.isEmpty()) {
            sent.add(commands.zrem(keys.listed(), changes.unlisted.toArray(String[]::new)));
        }
        if (!changes.fading.isEmpty()) {
            sent.add(commands.zadd(keys.fading(), changes.fading.toArray(ScoredValue[]::new)));
        }
        if (!changes.staying.isEmpty()) {
            sent.add(commands.zrem(keys.fading(), changes.staying.toArray(String[]::new)));
        }
        RedisScript.await(CompletableFuture.allOf(
                sent.stream().map(command -> command.toCompletableFuture()).toArray(CompletableFuture<?>[]::new)));
    }
}
