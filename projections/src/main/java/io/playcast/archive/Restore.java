package io.playcast.archive;

import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Writes the archived log into an empty store: the same positions, the same letters. All of it, or nothing. */
public final class Restore {
    private static final int BATCH = 500;
    private static final String INSERT =
            "insert into events.event (" + LogRow.COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?)";

    private final Bucket bucket;
    private final Path directory;

    /** @param directory that has room for the archive */
    public Restore(Bucket bucket, Path directory) {
        this.bucket = bucket;
        this.directory = directory;
    }

    /** Makes the schema of the log where there is none, and brings it up to date where there is one. */
    public static void schema(DataSource into) {
        Flyway.configure()
                .dataSource(into)
                .schemas("events")
                .table("schema_history")
                .locations("classpath:db/events")
                .load()
                .migrate();
    }

    /** Returns how many events were written. @param into a store whose schema is there and whose log is empty */
    public long into(DataSource into) throws SQLException {
        var manifest = new Manifests(bucket).newest();
        var files = manifest.files().stream()
                .sorted(Comparator.comparingLong(ArchivedFile::first))
                .map(this::fetched)
                .toList();
        try (var connection = into.getConnection()) {
            connection.setAutoCommit(false);
            requireEmpty(connection);
            long written = write(files, connection);
            goOnBehind(connection);
            if (written != manifest.rows()) {
                throw new IllegalStateException(
                        "%d events were archived and %d came back".formatted(manifest.rows(), written));
            }
            connection.commit();
            return written;
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // The store's own writers wait for this lock; so nobody writes before the last position is known.
            statement.execute("select pg_advisory_xact_lock(7308892417)");
            try (var row = statement.executeQuery("select exists (select from events.event)")) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new IllegalStateException("the log there is not empty; it is left as it is");
                }
            }
        }
    }

    private long write(List<Path> files, Connection connection) throws SQLException {
        var count = new long[1];
        try (var statement = connection.prepareStatement(INSERT);
                var parquet = ParquetFiles.open(directory, "512MB")) {
            if (!files.isEmpty()) {
                parquet.read(files, row -> {
                    try {
                        set(row, statement);
                        if (++count[0] % BATCH == 0) {
                            statement.executeBatch();
                        }
                    } catch (SQLException problem) {
                        throw new IllegalStateException("position " + row.position() + " cannot be written", problem);
                    }
                });
            }
            statement.executeBatch();
        }
        return count[0];
    }

    /** The next position to be drawn is behind the last one. */
    private static void goOnBehind(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select setval('events.event_position_seq', greatest(max(position), 1),"
                    + " max(position) is not null) from events.event");
        }
    }

    private static void set(LogRow row, PreparedStatement statement) throws SQLException {
        statement.setLong(1, row.position());
        statement.setString(2, row.id());
        statement.setString(3, row.stream());
        statement.setLong(4, row.seq());
        statement.setString(5, row.domain());
        statement.setString(6, row.written());
        statement.setString(7, row.type());
        statement.setString(8, row.rev());
        statement.setBytes(9, row.payload());
        statement.setBytes(10, row.metadata());
        statement.addBatch();
    }

    private Path fetched(ArchivedFile file) {
        var copy = directory.resolve(file.sha256() + ".parquet");
        bucket.download(file.key(), copy);
        try {
            if (!Checksum.of(copy).equals(file.sha256())) {
                throw new IllegalStateException(file.key() + " is not what was archived");
            }
            return copy;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
