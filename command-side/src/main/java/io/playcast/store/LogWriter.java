package io.playcast.store;

import io.playcast.Rejected;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Writes batches over one connection and tells every unit of work in them the truth. One caller at a time. */
final class LogWriter implements AutoCloseable {
    /** A server that says nothing for so long is taken for lost. */
    private static final int SILENCE_MS = 10_000;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int TRIES_MOST = 5;
    private static final long RETRY_MS = 1_000;

    private final DataSource source;
    private final Ringer ringer;
    private final StoreMeters meters;
    private final Duration patience;
    private @Nullable Connection connection;
    private @Nullable AppendStatement statement;

    /** @param lostAt when the connection broke over it, in {@link System#nanoTime}; 0 while nothing of it was ever sent */
    private record Attempt(List<Append> appends, int tries, long lostAt) {
        Attempt of(List<Append> some) {
            return new Attempt(some, 0, lostAt);
        }

        Attempt again() {
            return new Attempt(appends, tries + 1, lostAt);
        }

        Attempt lost() {
            return new Attempt(appends, tries, lostAt == 0 ? System.nanoTime() : lostAt);
        }

        boolean isUnknown() {
            return lostAt != 0;
        }
    }

    /** @param patience how long to look for the store after it went away in mid-commit */
    LogWriter(DataSource source, StoreMeters meters, Duration patience) {
        this.source = source;
        this.ringer = new Ringer(source);
        this.meters = meters;
        this.patience = patience;
    }

    /** Returns when every one of them is settled; throws nothing. */
    void write(List<Append> batch) {
        var left = new ArrayDeque<Attempt>();
        left.add(new Attempt(batch, 0, 0));
        while (!left.isEmpty()) {
            var attempt = left.poll();
            try {
                attempt(attempt, left);
            } catch (RuntimeException | Error defect) {
                forgetConnection();
                attempt.appends().forEach(append -> append.failed(new EventStoreException("Not written", defect)));
            }
        }
    }

    private void attempt(Attempt attempt, Deque<Attempt> left) {
        if (!isConnected()) {
            try {
                connect();
            } catch (SQLException away) {
                unreachable(attempt, away, left);
                return;
            }
        }
        try {
            meters.commit(attempt.appends(), () -> statement.execute(attempt.appends()));
            attempt.appends().forEach(Append::stored);
            ringer.grew();
        } catch (SQLException problem) {
            switch (StoreProblem.of(problem)) {
                case CONFLICT -> settleConflict(attempt, problem, left);
                case LOST -> {
                    forgetConnection();
                    meters.unknown();
                    left.addFirst(attempt.lost());
                }
                case UNDONE -> tryAgainOrSplit(attempt, problem, left);
                case REFUSED -> split(attempt, problem, left);
            }
        }
    }

    /** Nothing was sent now. What was never sent at all has certainly failed; the rest is looked for while patience lasts. */
    private void unreachable(Attempt attempt, SQLException away, Deque<Attempt> left) {
        if (!attempt.isUnknown()) {
            var refusal = unavailable();
            attempt.appends().forEach(append -> append.failed(refusal));
        } else if (System.nanoTime() - attempt.lostAt() > patience.toNanos()) {
            var unknown = new OutcomeUnknown(away);
            attempt.appends().forEach(append -> append.failed(unknown));
        } else {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            left.addFirst(attempt);
        }
    }

    /** One look tells who conflicts; the others are written together. What an earlier, lost try has written is written. */
    private void settleConflict(Attempt attempt, SQLException problem, Deque<Attempt> left) {
        meters.conflict();
        Standing standing;
        try {
            standing = Standing.look(connection, attempt.appends());
        } catch (SQLException away) {
            forgetConnection();
            left.addFirst(attempt);
            return;
        }
        standing.verdicts().forEach((append, verdict) -> settle(append, verdict, problem));
        var rest = attempt.appends().stream()
                .filter(append -> !standing.verdicts().containsKey(append))
                .toList();
        var batch = Batch.of(rest);
        if (batch.together().size() == attempt.appends().size()) {
            // Nobody in the way any more: a rival has rolled back.
            tryAgainOrSplit(attempt, problem, left);
            return;
        }
        // Those that name the same as one before them are looked at once that one is settled.
        if (!batch.after().isEmpty()) {
            left.addFirst(attempt.of(batch.after()));
        }
        if (!batch.together().isEmpty()) {
            left.addFirst(attempt.of(batch.together()));
        }
    }

    private void settle(Append append, Standing.Verdict verdict, SQLException problem) {
        switch (verdict) {
            case WRITTEN -> {
                append.stored();
                ringer.grew();
            }
            case DONE_BEFORE -> append.failed(new CommandDoneBefore(append.key().key()));
            case STREAM_TAKEN -> append.failed(lostRace(append.events().getFirst(), problem));
            case CARD_TAKEN -> append.failed(new Rejected("card.taken", "A text is named anew each time"));
        }
    }

    private static RuntimeException lostRace(EventRow first, SQLException problem) {
        return first.seq() == 0
                ? new AggregateStreamCreationException(first.stream() + " exists already", problem)
                : new ConcurrencyException(first.stream() + " has an event " + first.seq() + " already", problem);
    }

    private void tryAgainOrSplit(Attempt attempt, SQLException problem, Deque<Attempt> left) {
        if (attempt.tries() < TRIES_MOST) {
            left.addFirst(attempt.again());
        } else {
            split(attempt, problem, left);
        }
    }

    /** Something in there cannot be written: halves find it in few steps. */
    private void split(Attempt attempt, SQLException problem, Deque<Attempt> left) {
        int size = attempt.appends().size();
        if (size == 1) {
            attempt.appends()
                    .getFirst()
                    .failed(SubjectErased.in(new EventStoreException("The store refused an event", problem)));
            return;
        }
        left.addFirst(attempt.of(attempt.appends().subList(size / 2, size)));
        left.addFirst(attempt.of(attempt.appends().subList(0, size / 2)));
    }

    static Rejected unavailable() {
        return Rejected.unavailable("The event store is away", RETRY_MS);
    }

    private boolean isConnected() {
        return connection != null;
    }

    private void connect() throws SQLException {
        var opened = source.getConnection();
        try {
            opened.setAutoCommit(true);
            opened.setNetworkTimeout(Runnable::run, SILENCE_MS);
            asWriter(opened, true);
        } catch (SQLException broken) {
            closeQuietly(opened);
            throw broken;
        }
        connection = opened;
        statement = new AppendStatement(opened);
    }

    /**
     * The server takes an array's length for a reason to plan anew each time, which costs more than to run the statement.
     * And it need not wake anybody, for the ringer does. The connection goes back to a pool one day, without this.
     */
    private static void asWriter(Connection connection, boolean on) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute(
                    on
                            ? "set plan_cache_mode = force_generic_plan; set playcast.rings_apart = 'on'"
                            : "reset plan_cache_mode; reset playcast.rings_apart");
        }
    }

    private void forgetConnection() {
        if (connection != null) {
            closeQuietly(connection);
        }
        connection = null;
        statement = null;
    }

    private static void closeQuietly(Connection broken) {
        try {
            broken.close();
        } catch (SQLException _) {
            // it is given up because it is broken
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                asWriter(connection, false);
            } catch (SQLException _) {
                // a broken connection goes back to no pool
            }
        }
        forgetConnection();
        ringer.close();
    }
}
