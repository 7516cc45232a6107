package io.playcast.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** A DuckDB that sees one directory and nothing else of the machine, within a fixed memory, and cannot be talked out of that.
 *
 * <p>It calls native code, which holds up the carrier of a virtual thread: to be used from platform threads. */
final class Sandbox implements AutoCloseable {
    private static final String VIEWS = read("views.sql");

    private final DuckDBConnection owner;

    private Sandbox(DuckDBConnection owner) {
        this.owner = owner;
    }

    /** @param files may be read @param own is this sandbox's alone, for its table and for what does not fit into the memory */
    static Sandbox open(SqlSettings settings, Path files, Path own) throws SQLException {
        var duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + own.resolve("tail.duckdb"));
        try (var statement = duck.createStatement()) {
            for (var line : List.of(
                    "set threads = " + settings.threads(),
                    "set memory_limit = " + quoted(settings.memory()),
                    "set temp_directory = " + quoted(own.resolve("spill").toString()),
                    "set max_temp_directory_size = " + quoted(settings.spill()),
                    "set TimeZone = 'UTC'",
                    "set autoinstall_known_extensions = false",
                    "set autoload_known_extensions = false",
                    "set allow_community_extensions = false",
                    "set allowed_directories = [" + quoted(files + "/") + "]",
                    "set enable_external_access = false",
                    "set lock_configuration = true")) {
                statement.execute(line);
            }
            statement.execute(VIEWS);
            return new Sandbox(duck);
        } catch (SQLException problem) {
            duck.close();
            throw problem;
        }
    }

    /** A session of its own, in which nothing can be written; to be closed. */
    DuckDBConnection session() throws SQLException {
        var session = owner.duplicate();
        try (var statement = session.createStatement()) {
            statement.execute("begin transaction read only");
            return session;
        } catch (SQLException problem) {
            session.close();
            throw problem;
        }
    }

    /** What DuckDB makes of a text before it does anything. */
    static JsonNode parsed(String sql, DuckDBConnection session) throws SQLException {
        try (var statement = session.prepareStatement("select json_serialize_sql(?::VARCHAR)")) {
            statement.setString(1, sql);
            try (var row = statement.executeQuery()) {
                row.next();
                return Json.stored().readTree(row.getString(1));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** For whoever keeps the table and the views. */
    DuckDBConnection owner() {
        return owner;
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (SQLException problem) {
            throw new IllegalStateException("DuckDB does not close", problem);
        }
    }

    private static String read(String resource) {
        try (var in = Sandbox.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Makes the directories that one needs; closed to everybody else. */
    static Path ownDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        return Files.createTempDirectory(
                directory, "tail-" + ProcessHandle.current().pid() + "-");
    }
}
