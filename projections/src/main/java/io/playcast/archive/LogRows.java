package io.playcast.archive;

import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Raw rows of the log by cursor, a page in memory at a time. */
public final class LogRows {
    private static final int FETCH = 1_000;
    private static final String AFTER =
            "select " + LogRow.COLUMNS + " from events.event where position > ? order by position limit ?";
    private static final String BEHIND = """
        select (select max(position) from events.event),
               (select time::timestamptz from events.event where position > ? order by position limit 1)\
        """;

    private final DataSource source;

    public LogRows(DataSource source) {
        this.source = source;
    }

    /** Tells each event behind a position, in commit order, at most so many; returns how many there were. */
    public long after(long after, long limit, Consumer<LogRow> taker) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false); // without a transaction the driver would fetch them all at once
            try (var statement = connection.prepareStatement(AFTER)) {
                statement.setFetchSize(FETCH);
                statement.setLong(1, after);
                statement.setLong(2, limit);
                long count = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(LogRow.of(rows));
                        count++;
                    }
                }
                return count;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** How far the log has gone on behind a position, and since when. */
    public Behind behind(long after) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(BEHIND)) {
            statement.setLong(1, after);
            try (var row = statement.executeQuery()) {
                row.next();
                var since = row.getTimestamp(2);
                return new Behind(
                        Math.max(0, row.getLong(1) - after), since == null ? Long.MAX_VALUE : since.getTime());
            }
        }
    }

    /** How many events there are up to a position. */
    long upTo(long position) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select count(*) from events.event where position <= ?")) {
            statement.setLong(1, position);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** @param positions with the holes of what was rolled back @param sinceMs when the first event there was written */
    public record Behind(long positions, long sinceMs) {}
}
