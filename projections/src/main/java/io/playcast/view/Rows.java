package io.playcast.view;

import java.util.List;
import java.util.Optional;

/** Where the rows of one read model are kept, one row a stream. Blocks; call from a virtual thread. */
public interface Rows<V> {
    Optional<Seen<V>> read(String stream);

    /** Writes the row unless a newer one stands there; a repeated write of the same row is harmless. */
    void write(String stream, Seen<V> row);

    /** Forgets every row, before a rebuild. */
    void clear();

    /** The log is about to be read again from its first event; said after {@link #clear} once that is certain. */
    default void rebuilding() {}

    /** The streams that have a row. */
    List<String> streams();

    /** Whether the store's directory, if it has one, lists this row just when it should. */
    default boolean isListedRightly(String stream, Seen<V> row) {
        return true;
    }
}
