package io.playcast.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees that a table has a row for everything: a process with a gap in it does not start. */
final class Rows {
    private Rows() {}

    static void requireAll(String what, Set<?> rows, Stream<? extends Class<?>> all) {
        var missing = new HashSet<Class<?>>(all.collect(Collectors.toSet()));
        missing.removeAll(rows);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no row says who may use the " + what + " " + missing);
        }
    }

    static <K, V> V required(Map<K, V> rows, K key) {
        var row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("no row for " + key);
        }
        return row;
    }
}
