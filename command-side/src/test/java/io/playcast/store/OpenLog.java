package io.playcast.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Eventually;
import io.playcast.Ids;
import io.playcast.engines.SharedEngines;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.stored.StoredNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group commit on a database of its own, with callers on threads of their own, and a hold on the log to let them gather. */
final class OpenLog implements AutoCloseable {
    private static final StoredNames SERIALIZER = StoredNames.create();

    final PGSimpleDataSource database = new PGSimpleDataSource();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient db;
    private final GroupCommit log;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    OpenLog() {
        this(10_000, Duration.ofSeconds(20), null);
    }

    /** @param through how the log reaches its database; null for directly */
    OpenLog(int waiting, Duration patience, @Nullable Cable through) {
        database.setUrl(SharedEngines.postgres().database("log_" + Ids.ulid().toLowerCase()));
        database.setUser(SharedEngines.postgres().user());
        EventsSchema.migrated(database);
        db = JdbcClient.create(database);
        var storeMeters = new StoreMeters(meters);
        DataSource source = through == null ? database : through.to(database);
        log = new GroupCommit(new LogWriter(source, storeMeters, patience), 256, waiting, storeMeters);
    }

    /** Appends on the caller's thread. */
    void append(Append append) {
        log.append(append);
    }

    /** Appends on a thread of its own, which makes the unit of work itself: it is the one that waits. */
    Future<Void> begin(Callable<Append> unitOfWork) {
        return callers.submit(() -> {
            log.append(unitOfWork.call());
            return null;
        });
    }

    /** How the caller fared; null when it was stored. */
    static @Nullable Throwable problem(Future<?> caller) {
        try {
            caller.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void awaitWaiting(int units) {
        Eventually.eventually(
                units + " units of work wait",
                () -> meters.get("playcast.store.waiting").gauge().value() == units);
    }

    long commits() {
        return meters.get("playcast.store.batch").summary().count();
    }

    double conflicts() {
        return meters.get("playcast.store.conflicts").counter().count();
    }

    double unknown() {
        return meters.get("playcast.store.unknown").counter().count();
    }

    List<String> rows() {
        return db.sql("select stream || '/' || seq from events.event order by position")
                .query(String.class)
                .list();
    }

    /** While it is open, nobody's events are committed; closing it lets them. */
    Connection hold() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table events.event in share mode");
        }
        return connection;
    }

    static EventRow row(UserId user, long seq) {
        return EventRow.of(
                new GenericDomainEventMessage<>("presence", "presence:" + user.value(), seq, new CameOnline(user)),
                SERIALIZER);
    }

    static Append unit(UserId user, long seq) {
        return new Append(List.of(row(user, seq)), List.of(), null);
    }

    static Append unit(String key, UserId user, long seq) {
        var row = row(user, seq);
        return new Append(List.of(row), List.of(), new CommandKey(key, row.stream(), seq, 1));
    }

    @Override
    public void close() {
        log.close();
        callers.close();
    }
}
