package io.playcast.store;

import static io.playcast.store.OpenLog.problem;
import static io.playcast.store.OpenLog.row;
import static io.playcast.store.OpenLog.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Eventually;
import io.playcast.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The known ways in which a reader that remembers one position could miss an event. Each of them is tried. */
class NothingIsSkippedIT {
    @Test
    void a_position_drawn_early_and_committed_late() throws Exception {
        try (var log = new OpenLog();
                var slow = transaction(log)) {
            new AppendStatement(slow).execute(List.of(unit(Ids.user(), 0)));
            var later = log.begin(() -> unit(Ids.user(), 0));
            var reader = new Reader(log, 100);
            awaitOneInLine(log);

            assertThat(reader.more()).as("nobody overtakes").isEmpty();
            slow.commit();

            assertThat(problem(later)).isNull();
            assertThat(reader.more()).hasSize(2).isEqualTo(log.rows());
        }
    }

    @Test
    void a_hole_whose_transaction_lives_longer_than_any_patience() throws Exception {
        try (var log = new OpenLog();
                var slow = transaction(log)) {
            log.append(unit(Ids.user(), 0));
            var reader = new Reader(log, 100);
            reader.more();
            new AppendStatement(slow).execute(List.of(unit(Ids.user(), 0)));
            var callers = new ArrayList<Future<Void>>();
            for (int i = 0; i < 20; i++) {
                callers.add(log.begin(() -> unit(Ids.user(), 0)));
            }
            log.awaitWaiting(20);
            // A reader that gave holes up after a while would do it now: however often it looks, nothing is behind the
            // hole.
            for (int look = 0; look < 50; look++) {
                assertThat(reader.more()).isEmpty();
            }
            slow.commit();
            callers.forEach(caller -> assertThat(problem(caller)).isNull());

            assertThat(reader.more()).hasSize(21);
            assertThat(reader.seen).isEqualTo(log.rows());
        }
    }

    @Test
    void a_page_that_ends_inside_a_commit() {
        try (var log = new OpenLog()) {
            var ann = Ids.user();
            log.append(new Append(
                    List.of(row(ann, 0), row(ann, 1), row(ann, 2), row(ann, 3), row(ann, 4)), List.of(), null));
            var reader = new Reader(log, 2);

            assertThat(reader.more()).hasSize(2);
            log.append(unit(Ids.user(), 0));
            assertThat(reader.more()).hasSize(2);
            assertThat(reader.more()).hasSize(2);

            assertThat(reader.seen).isEqualTo(log.rows());
        }
    }

    @Test
    void rows_of_a_batch_that_was_rolled_back_and_written_again() throws Exception {
        try (var log = new OpenLog()) {
            var mallory = Ids.user();
            var reader = new Reader(log, 100);
            var callers = new ArrayList<Future<Void>>();
            for (int round = 0; round < 10; round++) {
                try (var hold = log.hold()) {
                    for (int i = 0; i < 5; i++) {
                        callers.add(log.begin(() -> unit(Ids.user(), 0)));
                        callers.add(log.begin(() -> unit(mallory, 0)));
                    }
                    log.awaitWaiting(10);
                    reader.more();
                }
                log.awaitWaiting(0);
                reader.more();
            }

            assertThat(log.conflicts()).isPositive();
            assertThat(callers.stream().filter(caller -> problem(caller) == null))
                    .hasSize(51);
            assertThat(reader.seen).hasSize(51).isEqualTo(log.rows());
            assertThat(highest(log)).as("positions were burnt on the way").isGreaterThan(51);
        }
    }

    @Test
    void rows_whose_writer_was_killed_and_written_again_by_the_next_try() throws Exception {
        try (var log = new OpenLog()) {
            var reader = new Reader(log, 100);
            Future<Void> caller;
            try (var hold = log.hold()) {
                caller = log.begin(() -> unit(Ids.user(), 0));
                awaitOneInLine(log);
                log.db.sql("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'""").query(Boolean.class).list();
                reader.more();
            }
            assertThat(problem(caller)).isNull();
            reader.more();

            assertThat(reader.seen).hasSize(1).isEqualTo(log.rows());
        }
    }

    /** Reads as every reader of the log does: a page of what is above the last position it has seen. */
    private static final class Reader {
        private final OpenLog log;
        private final int page;
        private final List<String> seen = new ArrayList<>();
        private long position;

        Reader(OpenLog log, int page) {
            this.log = log;
            this.page = page;
        }

        List<String> more() {
            record Row(long position, String name) {}
            var rows = log.db
                    .sql("""
                            select position, stream || '/' || seq from events.event
                            where position > ? order by position limit ?""")
                    .params(position, page)
                    .query((row, _) -> new Row(row.getLong(1), row.getString(2)))
                    .list();
            if (!rows.isEmpty()) {
                position = rows.getLast().position();
            }
            var names = rows.stream().map(Row::name).toList();
            seen.addAll(names);
            return names;
        }
    }

    private static Connection transaction(OpenLog log) throws SQLException {
        var connection = log.database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void awaitOneInLine(OpenLog log) {
        Eventually.eventually(
                "the log's writer stands in line",
                () -> log.db.sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single() == 1);
    }

    private static long highest(OpenLog log) {
        return log.db
                .sql("select max(position) from events.event")
                .query(Long.class)
                .single();
    }
}
