package io.playcast.archive;

import io.playcast.bucket.Bucket;
import io.playcast.given.Buckets;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A log and a bucket for tests of the archive. */
final class Archiving {
    private static final Duration NONE = Duration.ZERO;

    private static final Map<String, DataSource> DATABASES = new ConcurrentHashMap<>();

    private final Path directory;
    final DataSource source;
    final GivenLog log;
    final Bucket bucket = Buckets.empty();
    Clock clock = Clock.systemUTC();

    Archiving(String database, Path directory) {
        this.directory = directory;
        this.source = database(database);
        this.log = new GivenLog(source);
        log.clear();
    }

    /** One with the schema, made once a JVM. */
    static DataSource database(String name) {
        return DATABASES.computeIfAbsent(name, _ -> {
            var source = Databases.pool(name);
            GivenLog.in(source);
            return source;
        });
    }

    /** So many evenings, with holes between them. */
    void played(int evenings) {
        for (int i = 0; i < evenings; i++) {
            Played.evening().isStoredIn(log);
            log.burnPositions(3);
        }
    }

    Archive archive(int events) {
        return archive(events, _ -> {});
    }

    Archive archive(int events, Consumer<Step> reached) {
        var settings = new ArchiveSettings(events, Duration.ofMinutes(15), 2, 1_000_000, NONE, "128MB", directory);
        return new Archive(new LogRows(source), bucket, settings, clock, reached);
    }

    /** Cuts until nothing is left. */
    Manifest archiveAll(int events) throws SQLException {
        var before = Manifest.EMPTY;
        var after = archive(events).cut();
        while (after.generation() != before.generation()) {
            before = after;
            after = archive(events).cut();
        }
        return after;
    }

    void tomorrow() {
        clock = Clock.fixed(Instant.now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
    }

    List<String> objects() {
        return bucket.keys(ArchivedFile.PREFIX);
    }

    ArchiveCheck.Verdict verdict() throws Exception {
        return new ArchiveCheck(bucket, directory).verify();
    }

    /** Every column of every row. */
    static List<String> rows(DataSource source) throws SQLException {
        var found = new ArrayList<String>();
        new LogRows(source)
                .after(
                        0,
                        Long.MAX_VALUE,
                        row -> found.add(row.position() + "|" + row.id() + "|" + row.stream() + "|" + row.seq() + "|"
                                + row.domain() + "|" + row.written() + "|" + row.type() + "|" + row.rev() + "|"
                                + Arrays.toString(row.payload()) + "|" + Arrays.toString(row.metadata())));
        return found;
    }
}
