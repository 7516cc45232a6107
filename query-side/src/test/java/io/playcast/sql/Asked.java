package io.playcast.sql;

import io.playcast.archive.Archive;
import io.playcast.archive.ArchiveSettings;
import io.playcast.archive.LogRows;
import io.playcast.archive.Manifest;
import io.playcast.archive.Manifests;
import io.playcast.bucket.Bucket;
import io.playcast.given.Buckets;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A log, its archive, and an analyst who may ask about both. */
final class Asked implements AutoCloseable {
    private static final Map<String, DataSource> DATABASES = new ConcurrentHashMap<>();

    private final Path directory;
    private final DataSource source;
    final GivenLog log;
    final Bucket bucket = Buckets.empty();
    final Analysts analysts;

    Asked(String database, Path directory) {
        this(database, directory, "256MB", Duration.ofSeconds(20));
    }

    Asked(String database, Path directory, String memory, Duration time) {
        this.directory = directory;
        this.source = DATABASES.computeIfAbsent(database, name -> {
            var made = Databases.pool(name);
            GivenLog.in(made);
            return made;
        });
        this.log = new GivenLog(source);
        log.clear();
        var settings = new SqlSettings(
                memory, "64MB", 2, 2, 4, time, 1_000_000, 10_000, Duration.ZERO, directory.resolve("sql"));
        var copy = new ArchiveCopy(Optional.of(bucket), directory.resolve("sql/files"));
        this.analysts = new Analysts(
                new KnownEvents(Optional.of(new Manifests(bucket)), copy, new LogRows(source), settings), settings);
    }

    /** Up to the end of the log. */
    Manifest archived(Clock clock) throws SQLException {
        var settings = new ArchiveSettings(
                100_000, Duration.ZERO, 2, 1_000_000, Duration.ZERO, "128MB", directory.resolve("archive"));
        var archive = new Archive(new LogRows(source), bucket, settings, clock);
        archive.cut();
        return archive.compact();
    }

    DataSource source() {
        return source;
    }

    List<List<Object>> rows(String sql) {
        return analysts.answer(sql, 1_000).rows();
    }

    Object one(String sql) {
        return rows(sql).getFirst().getFirst();
    }

    @Override
    public void close() {
        analysts.close();
    }
}
