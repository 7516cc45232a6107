package io.playcast.given;

import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows in a map: for rules about rows that need no engine. */
public final class MemoryRows<V> implements Rows<V> {
    private final Map<String, Seen<V>> rows = new LinkedHashMap<>();

    @Override
    public Optional<Seen<V>> read(String stream) {
        return Optional.ofNullable(rows.get(stream));
    }

    @Override
    public void write(String stream, Seen<V> row) {
        rows.merge(stream, row, (old, now) -> now.seq() > old.seq() ? now : old);
    }

    @Override
    public void drop() {
        rows.clear();
    }

    @Override
    public List<String> streams() {
        return List.copyOf(rows.keySet());
    }
}
