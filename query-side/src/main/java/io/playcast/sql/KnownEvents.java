package io.playcast.sql;

import io.playcast.Rejected;
import io.playcast.archive.ArchivedFile;
import io.playcast.archive.Folder;
import io.playcast.archive.LogRow;
import io.playcast.archive.LogRows;
import io.playcast.archive.Manifest;
import io.playcast.archive.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a sandbox's events up to date: the files of the newest manifest, and behind them the rows of the log. What was committed
 * before a question is in its answer; a manifest that is not the newest one only makes the rows behind it more. */
final class KnownEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnownEvents.class);
    private static final String NONE = "select * from tail where false";

    private final Optional<Manifests> manifests;
    private final ArchiveCopy copy;
    private final LogRows log;
    private final SqlSettings settings;
    private final Path own;
    private final Sandbox sandbox;
    private final ReentrantLock lock = new ReentrantLock();
    private Manifest known = Manifest.EMPTY;
    private long tailEnd;
    private long tailRows;
    private long looked;

    /** @param manifests empty where nothing is archived */
    KnownEvents(Optional<Manifests> manifests, ArchiveCopy copy, LogRows log, SqlSettings settings) {
        try {
            this.manifests = manifests;
            this.copy = copy;
            this.log = log;
            this.settings = settings;
            this.own = Sandbox.ownDirectory(settings.directory());
            this.sandbox = Sandbox.open(settings, copy.directory(), own);
            this.looked = System.nanoTime() - settings.looksEvery().toNanos();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (SQLException problem) {
            throw new IllegalStateException("DuckDB does not open", problem);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Returns when everything that is committed now can be asked for. */
    void refresh() throws SQLException {
        lock.lock();
        try {
            if (System.nanoTime() - looked >= settings.looksEvery().toNanos()) {
                look();
                looked = System.nanoTime();
            }
            readOn();
        } finally {
            lock.unlock();
        }
    }

    /** For who found that a file is gone: it was made one with others. */
    void lookAgain() {
        lock.lock();
        try {
            looked = System.nanoTime() - settings.looksEvery().toNanos();
        } finally {
            lock.unlock();
        }
    }

    private void look() throws SQLException {
        if (manifests.isEmpty()) {
            return;
        }
        try {
            var newer = manifests.get().newerThan(known.generation());
            if (newer.isPresent()) {
                copy.fetch(newer.get());
                switchTo(newer.get());
                copy.forgetAllBut(newer.get(), known);
                known = newer.get();
            }
        } catch (RuntimeException problem) {
            LOG.warn("the archive is asked for later: {}", problem.toString());
        }
    }

    /** Both at once: whoever asks meanwhile sees an event once, here or there. */
    private void switchTo(Manifest manifest) throws SQLException {
        try (var statement = sandbox.owner().createStatement()) {
            statement.execute("begin transaction");
            try {
                statement.execute("create or replace view archived as " + files(manifest));
                tailRows -= statement.executeUpdate("delete from tail where position <= " + manifest.to());
                statement.execute("commit");
            } catch (SQLException problem) {
                statement.execute("rollback");
                throw problem;
            }
        }
        tailEnd = Math.max(tailEnd, manifest.to());
    }

    private String files(Manifest manifest) {
        if (manifest.files().isEmpty()) {
            return NONE;
        }
        var paths = manifest.files().stream()
                .map(ArchivedFile::key)
                .map(key -> Sandbox.quoted(copy.place(key).toString()))
                .collect(Collectors.joining(", "));
        return "select * from read_parquet([" + paths
                + "], hive_partitioning = true, hive_types = {'day': DATE, 'type': VARCHAR})";
    }

    private void readOn() throws SQLException {
        long room = settings.tail() - tailRows;
        try (var appender = sandbox.owner().createAppender(DuckDBConnection.DEFAULT_SCHEMA, "tail")) {
            long read = log.after(tailEnd, room + 1, row -> {
                append(row, appender);
                tailEnd = row.position();
            });
            tailRows += read;
            if (read > room) {
                throw Rejected.unavailable(
                        "More events than %d wait to be archived".formatted(settings.tail()), 60_000);
            }
        }
    }

    private static void append(LogRow row, DuckDBAppender appender) {
        try {
            var time = row.time().atOffset(ZoneOffset.UTC);
            appender.beginRow().append(row.position()).append(row.id()).append(row.stream());
            appender.append(row.seq()).append(row.type()).append(row.rev()).append(time);
            appender.append(row.payload()).append(row.metadata());
            appender.append(time.toLocalDate()).endRow();
        } catch (SQLException problem) {
            throw new IllegalStateException("the event at position " + row.position() + " is not taken", problem);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        Folder.delete(own);
    }
}
