package io.playcast.view;

import io.lettuce.core.ScriptOutputType;
import io.playcast.view.RedisRows.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Finds rows of one version by their streams, together with what its marker says at that moment. */
final class RedisFinds {
    private static final RedisScript<List<Object>> READ = new RedisScript<>("read-rows.lua", ScriptOutputType.MULTI);
    private static final int IDS_A_SCRIPT = 500;

    private final RedisShape<?> shape;
    private final RedisKeys keys;

    RedisFinds(RedisShape<?> shape, RedisKeys keys) {
        this.shape = shape;
        this.keys = keys;
    }

    record Found(State state, Map<String, StoredRow> rows) {}

    /** One round trip, in which the scripts for many go out together. */
    Found of(RedisLink.Open<String> redis, Collection<String> streams) {
        var sent = new LinkedHashMap<List<String>, CompletableFuture<List<Object>>>();
        var names = streams.stream().distinct().toList();
        for (int from = 0; from < names.size(); from += IDS_A_SCRIPT) {
            var part = names.subList(from, Math.min(names.size(), from + IDS_A_SCRIPT));
            var ids = part.stream().map(shape::id).toArray(String[]::new);
            sent.put(part, READ.send(redis, keys.ofReads(), ids));
        }
        var state = State.COMPLETE;
        var found = new HashMap<String, StoredRow>();
        for (var part : sent.entrySet()) {
            var answer = RedisScript.await(part.getValue());
            state = State.of((String) answer.getFirst());
            collect(part.getKey(), (List<?>) answer.get(1), found);
        }
        return new Found(state, found);
    }

    private static void collect(List<String> streams, List<?> rows, Map<String, StoredRow> found) {
        for (int i = 0; i < streams.size(); i++) {
            if (rows.get(i) instanceof String row) {
                found.put(streams.get(i), StoredRow.of(row));
            }
        }
    }
}
