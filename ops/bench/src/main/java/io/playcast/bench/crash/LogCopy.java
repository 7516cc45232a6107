package io.playcast.bench.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Metadata;
import io.playcast.bench.BenchProblem;
import io.playcast.bench.crash.Broken.Promise;
import io.playcast.stored.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the log as its readers do, from one position on; so that what appears behind it is noticed at the end. */
final class LogCopy {
    private static final String READ = """
            select position, stream, seq, convert_from(metadata, 'UTF8') from events.event
            where position > ? order by position""";

    private final String url;
    private final String user;
    private final List<LogRow> rows = new ArrayList<>();

    LogCopy(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** Everything read so far and what has come since. */
    List<LogRow> readOn() {
        rows.addAll(after(rows.isEmpty() ? Long.MIN_VALUE : rows.getLast().position()));
        return List.copyOf(rows);
    }

    /** What a reader from the start sees and one that followed has missed. */
    List<Broken> behind() {
        var followed = new HashSet<>(readOn());
        return after(Long.MIN_VALUE).stream()
                .filter(row -> !followed.contains(row))
                .map(row -> new Broken(Promise.DISORDER, row + " appeared behind a reader"))
                .toList();
    }

    Set<String> cards() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select ref from events.card")) {
            var refs = new HashSet<String>();
            while (found.next()) {
                refs.add(found.getString(1));
            }
            return refs;
        } catch (SQLException e) {
            throw new BenchProblem("The cards cannot be read: " + e.getMessage(), e);
        }
    }

    private List<LogRow> after(long position) {
        try (var connection = connect();
                var select = connection.prepareStatement(READ)) {
            select.setLong(1, position);
            var read = new ArrayList<LogRow>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    read.add(new LogRow(row.getLong(1), row.getString(2), row.getLong(3), command(row.getString(4))));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new BenchProblem("The log cannot be read: " + e.getMessage(), e);
        }
    }

    private static String command(String metadata) {
        try {
            return Json.stored().readTree(metadata).path(Metadata.COMMAND).asText();
        } catch (JsonProcessingException e) {
            throw new BenchProblem("An event's metadata is not JSON: " + metadata, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }
}
