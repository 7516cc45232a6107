package io.playcast.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as its columns are, to the last letter: what is written back has to be what was there.
 *
 * @param domain the column {@code type}: what kind of aggregate it is of
 * @param written the time as the store has it, for the same instant can be written in several ways
 */
public record LogRow(
        long position,
        String id,
        String stream,
        long seq,
        String domain,
        String written,
        String type,
        @Nullable String rev,
        byte[] payload,
        byte[] metadata) {
    static final String COLUMNS =
            "position, event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata";

    static LogRow of(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    /** To the microsecond, as DuckDB has it. */
    public Instant time() {
        return Instant.parse(written);
    }
}
