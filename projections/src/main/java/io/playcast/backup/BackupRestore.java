package io.playcast.backup;

import io.playcast.archive.Checksum;
import io.playcast.archive.Folder;
import io.playcast.backup.BackupManifest.TableCopy;
import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Makes an empty database what another one was when it was copied. All of it, or nothing. */
public final class BackupRestore {
    private final Bucket bucket;
    private final Path directory;

    /** @param directory for one table at a time */
    public BackupRestore(Bucket bucket, Path directory) {
        this.bucket = bucket;
        this.directory = directory;
    }

    /** Returns what was restored. @throws IllegalStateException when the database is not empty or an object is not what was copied */
    public BackupManifest restore(String id, DataSource into) throws SQLException, IOException {
        var manifest = BackupManifest.of(bucket.bytes(BackupManifest.key(id)));
        Files.createDirectories(directory);
        var work = Files.createTempDirectory(directory, "restore"); // 0700
        try (var connection = into.getConnection()) {
            connection.setAutoCommit(false);
            if (!SchemaText.tables(connection).isEmpty()) {
                throw new IllegalStateException("the database there is not empty; it is left as it is");
            }
            run(manifest.before(), connection);
            for (var table : manifest.tables()) {
                fill(table, connection, work.resolve("table.copy.gz"));
            }
            run(manifest.after(), connection);
            connection.commit();
            return manifest;
        } finally {
            Folder.delete(work);
        }
    }

    private void fill(TableCopy table, Connection connection, Path file) throws SQLException, IOException {
        bucket.download(table.key(), file);
        if (!Checksum.of(file).equals(table.sha256())) {
            throw new IllegalStateException(table.key() + " is not what was copied");
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin (format binary)".formatted(table.name(), table.columns()), in);
            if (rows != table.rows()) {
                throw new IllegalStateException(
                        "%s had %d rows and got %d".formatted(table.name(), table.rows(), rows));
            }
        }
    }

    private static void run(List<String> statements, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // A function may speak of a table that comes after it.
            statement.execute("set local check_function_bodies = off");
            for (var line : statements) {
                statement.execute(line);
            }
        }
    }
}
