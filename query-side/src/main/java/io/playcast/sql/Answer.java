package io.playcast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an answer. @param truncated whether there are more of them than were wanted */
record Answer(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated, long millis) {
    /** @param type in DuckDB's words */
    record Column(String name, String type) {}
}
