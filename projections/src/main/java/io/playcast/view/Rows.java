package io.playcast.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the rows of one version of one read model are kept, one row a stream. Blocks; call from a virtual thread. */
public interface Rows<V> {
    Optional<Seen<V>> read(String stream);

    /** Those of the streams that have a row. */
    default Map<String, Seen<V>> readAll(Collection<String> streams) {
        var found = new HashMap<String, Seen<V>>();
        streams.forEach(stream -> read(stream).ifPresent(row -> found.put(stream, row)));
        return found;
    }

    /** Writes the row unless a newer one stands there; a repeated write of the same row is harmless. */
    void write(String stream, Seen<V> row);

    /** The same for many rows, in as few round trips as the store allows; all of them are written when it returns. */
    default void writeAll(Map<String, Seen<V>> rows) {
        rows.forEach(this::write);
    }

    /** Whether a batch of the log reads and writes all its rows at once: round trips are what the store costs. */
    default boolean areWrittenTogether() {
        return false;
    }

    /** Forgets this version altogether. */
    void drop();

    /** From here until {@link #shared} only the caller writes these rows: a batch need not give way to what is newer. */
    default void alone() {}

    /** From here on whoever follows the log writes these rows, too. */
    default void shared() {}

    /** The log is about to be read from its first event: until {@link #complete} an absent row says nothing. */
    default void rebuilding() {}

    /** Every event up to now is in these rows. @return false when the store has lost them since {@link #rebuilding} */
    default boolean complete() {
        return true;
    }

    /** Whether every event that was ever taken in is still there. */
    default boolean isWhole() {
        return true;
    }

    /** The streams that have a row. */
    List<String> streams();

    /** Whether the store's directory, if it has one, lists this row just when it should. */
    default boolean isListedRightly(String stream, Seen<V> row) {
        return true;
    }

    /** What the store keeps besides rows, and is not what they say. */
    default List<String> wrong() {
        return List.of();
    }
}
