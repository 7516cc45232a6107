package io.playcast.backup;

import io.playcast.archive.Checksum;
import io.playcast.archive.Folder;
import io.playcast.backup.BackupManifest.TableCopy;
import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Copies every table of a database into the bucket as of one moment, while others go on writing.
 *
 * <p>PostgreSQL's own tools are not among its embedded programs; its COPY is, and needs nothing installed. */
public final class Backups {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Bucket bucket;
    private final Path directory;
    private final Clock clock;

    /** @param directory for one table at a time */
    public Backups(Bucket bucket, Path directory, Clock clock) {
        this.bucket = bucket;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns when it is complete in the bucket. */
    public BackupManifest create(DataSource source) throws SQLException, IOException {
        var at = clock.instant();
        var id = ID.format(at);
        Files.createDirectories(directory);
        var work = Files.createTempDirectory(directory, "backup"); // 0700
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            var before = SchemaText.before(connection);
            var tables = new ArrayList<TableCopy>();
            for (var table : SchemaText.tables(connection)) {
                tables.add(copied(table, id, connection, work.resolve("table.copy.gz")));
            }
            var manifest = new BackupManifest(id, at, before, tables, SchemaText.after(connection));
            connection.rollback();
            if (!bucket.putNew(BackupManifest.key(id), manifest.json())) {
                throw new IllegalStateException("there is a backup of that second already");
            }
            return manifest;
        } finally {
            Folder.delete(work);
        }
    }

    /** Those that are complete, the newest first. */
    public List<BackupManifest> all() {
        return bucket.keys(BackupManifest.PREFIX).stream()
                .filter(key -> key.endsWith("/manifest.json"))
                .map(bucket::bytes)
                .map(BackupManifest::of)
                .sorted(Comparator.comparing(BackupManifest::at).reversed())
                .toList();
    }

    private TableCopy copied(SchemaText.Table table, String id, Connection connection, Path file)
            throws SQLException, IOException {
        long rows;
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy %s (%s) to stdout (format binary)".formatted(table.name(), table.columns()), out);
        }
        var copy = new TableCopy(
                table.name(),
                table.columns(),
                BackupManifest.PREFIX + id + "/" + table.name().replace("\"", "") + ".copy.gz",
                rows,
                Files.size(file),
                Checksum.of(file));
        bucket.put(copy.key(), file);
        return copy;
    }

    /** Every object fetched again and held against the manifest; what is wrong, in sentences. */
    public List<String> verify(BackupManifest manifest) {
        return manifest.tables().stream()
                .filter(table -> !isWhole(table))
                .map(table -> table.key() + " is not what was copied")
                .toList();
    }

    private boolean isWhole(TableCopy table) {
        try (var in = bucket.stream(table.key())) {
            return Checksum.of(in).equals(table.sha256());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
