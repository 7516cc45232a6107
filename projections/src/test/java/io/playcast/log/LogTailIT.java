package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.StoredEvent;
import io.playcast.given.Databases;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogTailIT {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static HikariDataSource source;
    private static GivenLog given;
    private static PostgresLog log;
    private static LogBell bell;

    @BeforeAll
    static void open() {
        source = Databases.pool("log_tail");
        given = GivenLog.in(source);
        log = new PostgresLog(source);
        bell = new LogBell(source);
        bell.start();
    }

    @BeforeEach
    void an_empty_log() {
        given.clear();
    }

    @AfterAll
    static void close() {
        bell.close();
        source.close();
    }

    @Test
    void a_reader_at_the_end_is_woken_by_the_next_commit() throws Exception {
        var tail = new LogTail(new LogWindow(log, bell), 0);
        assertThat(tail.next(10, Duration.ZERO)).isEmpty();
        var evening = Played.evening();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = threads.submit(() -> tail.next(10, LONG));
            threads.submit(() -> given.append(evening.lobby().toString(), List.of(evening.created())));
            assertThat(read.get())
                    .extracting(StoredEvent::stream)
                    .containsExactly(evening.lobby().toString());
        }
    }

    @Test
    void a_reader_whose_patience_is_over_gets_nothing() throws Exception {
        assertThat(new LogTail(new LogWindow(log, bell), 0).next(10, Duration.ofMillis(50)))
                .isEmpty();
    }

    @Test
    void four_writers_at_once_are_read_in_position_order_with_nothing_left_out() throws Exception {
        var tail = new LogTail(new LogWindow(log, bell), 0);
        var seen = new ArrayList<StoredEvent>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4)
                    .forEach(_ -> threads.submit(() -> IntStream.range(0, 25).forEach(_ -> {
                        var evening = Played.evening();
                        given.append(evening.lobby().toString(), evening.openLobby());
                    })));
            while (seen.size() < 400) {
                var batch = tail.next(7, LONG);
                assertThat(batch).isNotEmpty();
                seen.addAll(batch);
            }
        }
        assertThat(seen).extracting(StoredEvent::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_bell_that_lost_its_connection_rings_on() {
        JdbcClient.create(source)
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and pid <> pg_backend_pid()")
                .query(Boolean.class)
                .list();
        long rings = bell.rings();
        Eventually.holds(() -> assertThat(bell.rings()).isGreaterThan(rings + 1));
    }
}
