package io.playcast.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.playcast.Rejected;
import io.playcast.id.Ulid;
import io.playcast.stored.Json;
import java.util.List;
import java.util.Optional;

/** A read model in Redis: each row a hash of number and JSON, and a directory of the rows worth listing, newest id first.
 *
 * <p>Redis keeps nothing over its own restart, so a marker tells a view that is complete from one that is not. */
public final class RedisRows<V> implements Rows<V> {
    private static final String SEQ = "seq";
    private static final String VIEW = "view";
    /** Replaces an older row; answers with the number that stands there now. One round trip. */
    private static final String REPLACE = """
            local seen = redis.call('HGET', KEYS[1], 'seq')
            if seen and tonumber(seen) >= tonumber(ARGV[1]) then return tonumber(seen) end
            redis.call('HSET', KEYS[1], 'seq', ARGV[1], 'view', ARGV[2])
            if tonumber(ARGV[3]) > 0 then redis.call('EXPIRE', KEYS[1], ARGV[3]) end
            return tonumber(ARGV[1])""";

    private final RedisLink<String> redis;
    private final RedisShape<V> shape;
    /** Before each key of a version but the first. */
    private final String mark;

    public RedisRows(RedisLink<String> redis, RedisShape<V> shape, int version) {
        this.redis = redis;
        this.shape = shape;
        this.mark = version == 1 ? "" : "v" + version + ":";
    }

    @Override
    public Optional<Seen<V>> read(String stream) {
        var fields = commands().hmget(key(stream), SEQ, VIEW);
        return fields.getFirst().hasValue() ? Optional.of(row(fields)) : Optional.empty();
    }

    /** For readers: an absent row is a fact only once the view is complete. */
    public Optional<Seen<V>> find(String stream) {
        var row = read(stream);
        if (row.isEmpty()) {
            requireComplete();
        }
        return row;
    }

    /** The listed rows, newest id first. @param after the last id of the page before, or empty */
    public List<Seen<V>> page(String after, int limit) {
        return listed(after, limit).stream()
                .map(id -> read(shape.prefix() + id))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The listed ids, newest first. */
    public List<String> listed(String after, int limit) {
        requireComplete();
        var older = after.isEmpty() ? Boundary.<String>unbounded() : Boundary.excluding(after);
        return commands().zrevrangebylex(directory(), Range.from(Boundary.unbounded(), older), Limit.from(limit));
    }

    @Override
    public boolean isListedRightly(String stream, Seen<V> row) {
        var score =
                commands().zscore(directory(), stream.substring(shape.prefix().length()));
        return shape.listed().test(row.view()) == (score != null);
    }

    @Override
    public void write(String stream, Seen<V> row) {
        var keep = Long.toString(shape.keep().apply(row.view()).toSeconds());
        Long stands = commands()
                .eval(
                        REPLACE,
                        ScriptOutputType.INTEGER,
                        new String[] {key(stream)},
                        Long.toString(row.seq()),
                        json(row.view()),
                        keep);
        if (stands == row.seq()) {
            list(stream.substring(shape.prefix().length()), shape.listed().test(row.view()));
        }
    }

    /** Lost first: if this process ends in the midst of it, the next one still knows that rows are missing. */
    @Override
    public void drop() {
        commands().del(marker());
        streams().forEach(stream -> commands().del(key(stream)));
        commands().del(directory());
    }

    @Override
    public List<String> streams() {
        var prefix = mark + shape.prefix();
        var keys = ScanIterator.scan(
                commands(), ScanArgs.Builder.matches(prefix + "*").limit(500));
        return keys.stream()
                .filter(key -> Ulid.isValid(key.substring(prefix.length())))
                .map(key -> key.substring(mark.length()))
                .distinct()
                .toList();
    }

    /** Whether every event up to now can be in these rows. */
    public State state() {
        var state = commands().get(marker());
        return state == null ? State.LOST : State.valueOf(state);
    }

    @Override
    public void rebuilding() {
        commands().set(marker(), State.REBUILDING.name());
    }

    @Override
    public boolean complete() {
        return commands().set(marker(), State.COMPLETE.name(), SetArgs.Builder.xx()) != null;
    }

    @Override
    public boolean isWhole() {
        return state() == State.COMPLETE;
    }

    /** What the marker says; there is none in a Redis that was started anew. */
    public enum State {
        LOST,
        REBUILDING,
        COMPLETE
    }

    private void requireComplete() {
        if (state() != State.COMPLETE) {
            throw Rejected.unavailable("This view is being rebuilt", 1_000);
        }
    }

    private void list(String id, boolean listed) {
        if (listed) {
            commands().zadd(directory(), 0, id);
        } else {
            commands().zrem(directory(), id);
        }
    }

    /** Of the row of a stream. */
    public String key(String stream) {
        return mark + stream;
    }

    private String directory() {
        return mark + shape.directory();
    }

    private String marker() {
        return "views:" + directory();
    }

    private Seen<V> row(List<KeyValue<String, String>> fields) {
        try {
            var view = Json.stored().readValue(fields.get(1).getValue(), shape.type());
            return new Seen<>(Long.parseLong(fields.get(0).getValue()), view);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a row of " + shape.directory() + " is not readable", problem);
        }
    }

    private String json(V view) {
        try {
            return Json.stored().writeValueAsString(view);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a view of " + shape.directory() + " cannot be written", problem);
        }
    }

    private RedisClusterCommands<String, String> commands() {
        return redis.open().sync();
    }
}
