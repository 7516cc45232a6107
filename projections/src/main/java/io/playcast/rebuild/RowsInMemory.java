package io.playcast.rebuild;

import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows that a build works on: the most recent ones in memory, the others in the store already, from where they are fetched again.
 *
 * <p>A stream's events lie near each other in the log, so nearly every row is written once, when it has seen its last event. For one thread. */
final class RowsInMemory<V> implements AutoCloseable {
    /** Rows of one write. */
    private static final int BATCH = 1_000;
    /** With room for rows of several kilobytes, an eighth of the heap. */
    private static final long BYTES_A_ROW = 4_096;

    private static final int SHARE_OF_HEAP = 8;

    private final Rows<V> store;
    private final WriteBehind<V> writes;
    private final int most;
    private final LinkedHashMap<String, Seen<V>> rows = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> unwritten = new HashSet<>();
    private boolean anyLeft;

    /** @param most rows in memory */
    RowsInMemory(Rows<V> store, int most) {
        this.store = store;
        this.writes = new WriteBehind<>(store);
        this.most = most;
    }

    static int fitting(long heapBytes) {
        return (int) Math.clamp(heapBytes / SHARE_OF_HEAP / BYTES_A_ROW, BATCH, 1_000_000);
    }

    /** Fetches what has left memory; to be asked for a page at a time. @param streams about to be asked for */
    void fetch(Collection<String> streams) {
        if (anyLeft) {
            var missing = streams.stream()
                    .filter(stream -> !rows.containsKey(stream))
                    .distinct()
                    .toList();
            if (!missing.isEmpty()) {
                writes.await();
                rows.putAll(store.readAll(missing));
            }
        }
    }

    Optional<Seen<V>> get(String stream) {
        return Optional.ofNullable(rows.get(stream));
    }

    void put(String stream, Seen<V> row) {
        rows.put(stream, row);
        unwritten.add(stream);
    }

    /** Not to be made the row of its stream after all. */
    void forget(String stream) {
        rows.remove(stream);
        unwritten.remove(stream);
    }

    /** Writes the rows that were not changed for the longest time and lets them go, once there are too many. */
    void shrink() {
        if (rows.size() <= most) {
            return;
        }
        int leaving = rows.size() - most + most / 4;
        var oldest = rows.keySet().stream().limit(leaving).toList();
        write(oldest);
        oldest.forEach(rows::remove);
        anyLeft = true;
    }

    /** Everything stands in the store when it returns. */
    void write() {
        write(List.copyOf(unwritten));
        writes.await();
    }

    @Override
    public void close() {
        writes.close();
    }

    private void write(Collection<String> streams) {
        var batch = new LinkedHashMap<String, Seen<V>>();
        for (var stream : streams) {
            if (unwritten.remove(stream)) {
                batch.put(stream, rows.get(stream));
            }
            if (batch.size() == BATCH) {
                writes.write(batch);
                batch = new LinkedHashMap<>();
            }
        }
        if (!batch.isEmpty()) {
            writes.write(batch);
        }
    }
}
