package io.playcast.view;

import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.playcast.Rejected;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One version of a read model in Redis: its rows, and the lists of those worth listing. All of it lies in one slot of a
 * cluster, so that each read and each write is one script: one round trip, and one moment.
 *
 * <p>Redis keeps nothing over its own restart, so a marker tells a view that is complete from one that is not. */
public final class RedisRows<V> implements Rows<V> {
    private static final RedisScript<List<Object>> PAGE = new RedisScript<>("read-page.lua", ScriptOutputType.MULTI);
    private static final int ROWS_A_SCAN = 100;

    private final RedisLink<String> redis;
    private final RedisShape<V> shape;
    private final int version;
    private final RedisKeys keys;
    private final RedisFinds finds;
    private final RedisWrites<V> writes;

    public RedisRows(RedisLink<String> redis, RedisShape<V> shape, int version) {
        this.redis = redis;
        this.shape = shape;
        this.version = version;
        this.keys = RedisKeys.of(shape, version);
        this.finds = new RedisFinds(shape, keys);
        this.writes = new RedisWrites<>(shape, keys);
    }

    @Override
    public Optional<Seen<V>> read(String stream) {
        return Optional.ofNullable(readAll(List.of(stream)).get(stream));
    }

    @Override
    public Map<String, Seen<V>> readAll(Collection<String> streams) {
        return seen(finds.of(redis.open(), streams).rows());
    }

    /** For readers: an absent row is a fact only once the view is complete. */
    public Optional<Seen<V>> find(String stream) {
        return Optional.ofNullable(findAll(List.of(stream)).get(stream));
    }

    public Map<String, Seen<V>> findAll(Collection<String> streams) {
        return seen(findStored(streams));
    }

    /** The same, without reading what the rows say. */
    public Map<String, StoredRow> findStored(Collection<String> streams) {
        var found = finds.of(redis.open(), streams);
        if (found.rows().size() < streams.stream().distinct().count()) {
            require(found.state());
        }
        return found.rows();
    }

    /** The listed rows, newest id first. @param after the last id of the page before, or empty */
    public List<Seen<V>> page(String after, int limit) {
        return ask(Wanted.all(shape.newest(), after, limit)).rows().stream()
                .map(row -> row.seen(shape))
                .toList();
    }

    /** The listed ids, newest first. */
    public List<String> listed(String after, int limit) {
        return ask(Wanted.all(shape.newest(), after, limit)).ids();
    }

    public Listed ask(Wanted wanted) {
        return await(asking(wanted));
    }

    /** The same, without waiting: with another question behind it, both take one round trip. */
    public CompletableFuture<Listed> asking(Wanted wanted) {
        return PAGE.send(redis.open(), keys.ofPages(), wanted.arguments()).thenApply(RedisRows::listed);
    }

    /** @throws io.lettuce.core.RedisException when Redis fails or does not answer in time */
    public static <T> T await(CompletableFuture<T> answer) {
        return RedisScript.await(answer);
    }

    private static Listed listed(List<Object> answer) {
        require(State.of(text(answer.getFirst())));
        return new Listed(
                texts(answer.get(2)),
                texts(answer.get(3)).stream().map(StoredRow::of).toList(),
                text(answer.get(1)),
                Long.parseLong(text(answer.get(4))));
    }

    public int version() {
        return version;
    }

    /** The channel that tells of each change of a complete view: its number, the id and the row, with a blank between. */
    public String channel() {
        return keys.channel();
    }

    /** Of the last change that was told, 0 before the first. */
    public long number() {
        var count = redis.open().sync().get(keys.count());
        return count == null ? 0 : Long.parseLong(count);
    }

    @Override
    public boolean isListedRightly(String stream, Seen<V> row) {
        var right = shape.listing().apply(row.view());
        var commands = redis.open().sync();
        var places = Objects.requireNonNullElse(commands.hget(keys.places(), shape.id(stream)), "");
        return places.equals(right.text())
                && right.entries().stream().allMatch(entry -> commands.zscore(keys.listed(), entry) != null);
    }

    @Override
    public void write(String stream, Seen<V> row) {
        writeAll(Map.of(stream, row));
    }

    @Override
    public void writeAll(Map<String, Seen<V>> rows) {
        writes.all(redis.open(), rows);
    }

    @Override
    public boolean areWrittenTogether() {
        return true;
    }

    @Override
    public void alone() {
        writes.alone(true);
    }

    @Override
    public void shared() {
        writes.alone(false);
    }

    @Override
    public void drop() {
        redis.open().sync().unlink(keys.all());
    }

    @Override
    public List<String> streams() {
        var rows = ScanIterator.hscan(redis.open().sync(), keys.rows(), ScanArgs.Builder.limit(ROWS_A_SCAN));
        return rows.stream()
                .map(row -> shape.prefix() + row.getKey())
                .distinct()
                .toList();
    }

    /** Of the hash that holds the rows, by id. */
    public String key() {
        return keys.rows();
    }

    /** Whether every event up to now can be in these rows. */
    public State state() {
        return State.of(redis.open().sync().get(keys.marker()));
    }

    @Override
    public void rebuilding() {
        redis.open().sync().set(keys.marker(), State.REBUILDING.name());
    }

    @Override
    public boolean complete() {
        return redis.open().sync().set(keys.marker(), State.COMPLETE.name(), SetArgs.Builder.xx()) != null;
    }

    @Override
    public boolean isWhole() {
        return state() == State.COMPLETE;
    }

    /** What the marker says; there is none in a Redis that was started anew. */
    public enum State {
        LOST,
        REBUILDING,
        COMPLETE;

        static State of(String marker) {
            return marker == null || marker.isEmpty() ? LOST : valueOf(marker);
        }
    }

    private Map<String, Seen<V>> seen(Map<String, StoredRow> rows) {
        var seen = new HashMap<String, Seen<V>>();
        rows.forEach((stream, row) -> seen.put(stream, row.seen(shape)));
        return seen;
    }

    private static void require(State state) {
        if (state != State.COMPLETE) {
            throw Rejected.unavailable("This view is being rebuilt", 1_000);
        }
    }

    private static String text(Object answer) {
        return (String) answer;
    }

    private static List<String> texts(Object answers) {
        return ((List<?>) answers)
                .stream().filter(Objects::nonNull).map(RedisRows::text).toList();
    }
}
