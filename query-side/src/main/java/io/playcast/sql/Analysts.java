package io.playcast.sql;

import io.playcast.Rejected;
import io.playcast.sql.Answer.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Answers analysts' questions, a few at a time, on platform threads of its own; who finds the queue full is told so. */
final class Analysts implements AutoCloseable {
    private static final int LONGEST = 20_000;
    private static final long SOON_MS = 5_000;

    private final KnownEvents events;
    private final SqlSettings settings;
    private final ThreadPoolExecutor threads;

    Analysts(KnownEvents events, SqlSettings settings) {
        this.events = events;
        this.settings = settings;
        this.threads = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("sql-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws Rejected when it is no question, asks for too much, or has to come back later */
    Answer answer(String sql, int limit) {
        if (sql.length() > LONGEST) {
            throw Rejected.badRequest("sql", "A question has at most " + LONGEST + " characters");
        }
        try {
            return threads.submit(() -> onceMore(sql, limit)).get();
        } catch (RejectedExecutionException | CancellationException full) {
            throw Rejected.unavailable("Too many questions are waiting", SOON_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Rejected.unavailable("This node is going", SOON_MS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException problem
                    ? problem
                    : new IllegalStateException(failed.getCause());
        }
    }

    /** A file may be made one with others while it is asked for. */
    private Answer onceMore(String sql, int limit) throws SQLException {
        try {
            return asked(sql, limit);
        } catch (SQLException problem) {
            if (!String.valueOf(problem.getMessage()).startsWith("IO Error")) {
                throw Refusals.of(problem, settings);
            }
            events.lookAgain();
        }
        try {
            return asked(sql, limit);
        } catch (SQLException problem) {
            throw Refusals.of(problem, settings);
        }
    }

    private Answer asked(String sql, int limit) throws SQLException {
        long begun = System.nanoTime();
        events.refresh();
        try (var session = events.sandbox().session()) {
            OneSelect.require(Sandbox.parsed(sql, session));
            return rows(bounded(sql, limit), limit, session, begun);
        }
    }

    /** One row more than wanted tells that there are more. The line break ends a comment. */
    private static String bounded(String sql, int limit) {
        var bare = sql.strip().replaceAll("[;\\s]+$", "");
        return "select * from (\n" + bare + "\n) as answer limit " + (limit + 1L);
    }

    private Answer rows(String sql, int limit, DuckDBConnection session, long begun) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.setQueryTimeout((int) Math.max(1, settings.time().toSeconds()));
            try (var row = statement.executeQuery(sql)) {
                var columns = columns(row);
                var rows = new ArrayList<List<@Nullable Object>>();
                long characters = 0;
                while (rows.size() < limit && row.next()) {
                    rows.add(values(row, columns.size()));
                    characters += Values.length(rows.getLast());
                    if (characters > settings.bytes()) {
                        throw new Rejected("sql.too-large", "The answer has more than " + settings.bytes() + " bytes");
                    }
                }
                boolean truncated = rows.size() == limit && row.next();
                return new Answer(columns, rows, truncated, (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }

    private static List<Column> columns(ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        var columns = new ArrayList<Column>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
        }
        return columns;
    }

    private static List<@Nullable Object> values(ResultSet row, int columns) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= columns; i++) {
            values.add(Values.of(row.getObject(i)));
        }
        return values;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        events.close();
    }
}
