package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Ids;
import io.playcast.engines.SharedEngines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** What every reader of the log relies on: the order of positions is the order of commits. */
class LogOrderIT {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 40;
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    @BeforeAll
    static void schema() {
        DATABASE.setUrl(
                SharedEngines.postgres().database("log_order_" + Ids.ulid().toLowerCase()));
        DATABASE.setUser(SharedEngines.postgres().user());
        EventsSchema.migrated(DATABASE);
    }

    @Test
    void a_reader_by_position_misses_nothing_however_many_write_at_once() throws Exception {
        long seed = System.nanoTime();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> followed(done));
            threads.invokeAll(IntStream.range(0, WRITERS)
                            .<Callable<Void>>mapToObj(n -> () -> write(new Random(seed + n)))
                            .toList())
                    .forEach(LogOrderIT::finished);
            done.set(true);

            assertThat(reader.get()).as("seed %d", seed).isEqualTo(committed());
        }
    }

    @Test
    void a_second_writer_waits_until_the_first_has_committed() throws Exception {
        try (var first = transaction();
                var second = transaction()) {
            insert(first);
            execute(second, "set local lock_timeout = '100ms'");

            assertThatThrownBy(() -> insert(second)).hasMessageContaining("lock timeout");
        }
    }

    @Test
    void a_writer_that_gave_up_holds_nobody_up() throws Exception {
        try (var first = transaction();
                var second = transaction()) {
            insert(first);
            first.rollback();
            execute(second, "set local lock_timeout = '100ms'");
            insert(second);
            second.commit();
        }
    }

    @Test
    void a_commit_wakes_who_listens() throws Exception {
        try (var listener = DATABASE.getConnection();
                var writer = transaction()) {
            execute(listener, "listen playcast_log");
            insert(writer);
            insert(writer);
            writer.commit();

            var woken = listener.unwrap(PGConnection.class).getNotifications(10_000);

            assertThat(woken).as("one call a commit").hasSize(1);
        }
    }

    private static Void write(Random random) throws SQLException {
        try (var connection = transaction()) {
            for (int i = 0; i < TRANSACTIONS_EACH; i++) {
                for (int rows = random.nextInt(1, 4); rows > 0; rows--) {
                    insert(connection);
                }
                // Between insert and commit: where, without the lock, a later position would overtake.
                execute(connection, "select pg_sleep(" + random.nextInt(4) / 1000.0 + ")");
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }

    /** Reads as all readers do: what is above the highest position seen. Once more after the last commit. */
    private static List<Long> followed(AtomicBoolean done) throws SQLException {
        var seen = new ArrayList<Long>();
        try (var connection = DATABASE.getConnection()) {
            boolean last;
            do {
                last = done.get();
                seen.addAll(positions(connection, seen.isEmpty() ? 0 : seen.getLast()));
            } while (!last);
        }
        return seen;
    }

    private static List<Long> committed() throws SQLException {
        try (var connection = DATABASE.getConnection()) {
            return positions(connection, 0);
        }
    }

    private static List<Long> positions(Connection connection, long after) throws SQLException {
        try (var query =
                connection.prepareStatement("select position from events.event where position > ? order by position")) {
            query.setLong(1, after);
            var found = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    private static Connection transaction() throws SQLException {
        var connection = DATABASE.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection) throws SQLException {
        execute(
                connection,
                "insert into events.event (event_id, stream, seq, type, time, payload_type, payload, metadata) values ('"
                        + Ids.ulid() + "', '" + Ids.lobby() + "', 0, 'lobby', '', 'x', '', '')");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void finished(java.util.concurrent.Future<?> writer) {
        try {
            writer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
