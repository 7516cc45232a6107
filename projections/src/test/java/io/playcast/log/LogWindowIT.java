package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several readers of one log. */
class LogWindowIT {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int FEW = 8;
    private static HikariDataSource source;
    private static GivenLog given;
    private static LogBell bell;

    private final CountedReads reads = new CountedReads(new PostgresLog(source));
    private final LogWindow window = new LogWindow(reads, bell, FEW);

    /** The real log; counts how many of its rows were fetched. */
    private record CountedReads(EventHistory log, AtomicInteger rows) implements EventHistory {
        CountedReads(EventHistory log) {
            this(log, new AtomicInteger());
        }

        @Override
        public List<StoredEvent> stream(String stream, long fromSeq, int limit) {
            return log.stream(stream, fromSeq, limit);
        }

        @Override
        public List<StoredEvent> log(long after, int limit, Filter filter) {
            var found = log.log(after, limit, filter);
            rows.addAndGet(found.size());
            return found;
        }
    }

    @BeforeAll
    static void open() {
        source = Databases.pool("log_window");
        given = GivenLog.in(source);
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
    void what_two_readers_follow_is_fetched_once() throws Exception {
        var one = new LogTail(window, 0);
        var other = new LogTail(window, 0);
        var evening = append();
        var seen = read(one, evening);
        assertThat(read(other, evening)).isEqualTo(seen);
        assertThat(reads.rows()).hasValue(evening);
    }

    @Test
    void a_reader_further_behind_than_is_remembered_misses_nothing() throws Exception {
        var quick = new LogTail(window, 0);
        var slow = new LogTail(window, 0);
        int all = 0;
        var seen = new ArrayList<Long>();
        while (all <= 2 * FEW) {
            int evening = append();
            seen.addAll(read(quick, evening));
            all += evening;
        }
        assertThat(read(slow, all)).isEqualTo(seen);
        int more = append();
        assertThat(read(slow, more)).isEqualTo(read(quick, more));
    }

    @Test
    void a_reader_that_begins_ahead_of_all_others_sees_what_comes_after_it_and_they_see_everything() throws Exception {
        var first = new LogTail(window, 0);
        int early = append();
        var seen = read(new LogTail(new LogWindow(reads, bell, FEW), 0), early);
        var ahead = new LogTail(window, seen.getLast());
        int late = append();
        var after = read(ahead, late);
        seen.addAll(after);
        assertThat(read(first, early + late)).isEqualTo(seen);
    }

    /** @return how many events that were */
    private static int append() {
        var evening = Played.evening();
        var events = evening.openLobby();
        given.append(evening.lobby().toString(), events);
        return events.size();
    }

    /** Their positions. */
    private static List<Long> read(LogTail tail, int many) throws InterruptedException {
        var seen = new ArrayList<Long>();
        while (seen.size() < many) {
            var batch = tail.next(3, LONG);
            assertThat(batch).isNotEmpty();
            batch.forEach(event -> seen.add(event.position()));
        }
        return seen;
    }
}
