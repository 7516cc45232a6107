package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.playcast.EventHistory.Filter;
import io.playcast.StoredEvent;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.stored.Json;
import io.playcast.view.ViewsSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SlicesOfTheLogIT {
    private static final Played EVENING = Played.evening();
    private static final Played NEXT = Played.evening();
    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static HikariDataSource source;
    private static LogSlices slices;
    private static PostgresLog log;

    @BeforeAll
    static void two_evenings_are_stored_an_event_a_second() {
        source = Databases.pool("slices");
        var given = GivenLog.in(source);
        new ViewsSchema(source);
        EVENING.isStoredIn(given);
        given.burnPositions(3);
        NEXT.isStoredIn(given);
        given.appendBy("01JZ9Q7R6Y0000000000000000", "from", NEXT.lobby().toString(), NEXT.closed());
        var db = JdbcClient.create(source);
        db.sql("select position from events.event order by position")
                .query(Long.class)
                .list()
                .forEach(position -> db.sql("update events.event set time = ? where position = ?")
                        // Whole seconds and parts of one: they are written with and without a point.
                        .params(EIGHT.plusMillis(position * 500).toString(), position)
                        .update());
        log = new PostgresLog(source);
        slices = new LogSlices(source, new LogTimes(source));
    }

    @AfterAll
    static void close() {
        source.close();
    }

    @Test
    void a_line_holds_what_is_stored_of_an_event_byte_for_byte() {
        var first = log.log(0, 1, Filter.ALL).getFirst();

        var line = lines(Slice.ALL).getFirst();

        assertThat(line).isEqualTo("""
                {"position":%d,"id":"%s","stream":"%s","seq":0,"type":"%s","rev":%d,"time":"%s","data":%s,"meta":%s}""".formatted(
                        first.position(),
                        first.id(),
                        first.stream(),
                        first.type(),
                        first.revision(),
                        first.time(),
                        text(first.payload()),
                        text(first.metadata())));
    }

    @Test
    void all_of_it_comes_in_the_order_of_commits() {
        assertThat(positions(Slice.ALL)).isEqualTo(stored(_ -> true)).isSorted().hasSizeGreaterThan(10);
    }

    @Test
    void streams_and_types_are_named_whole_or_by_their_beginning() {
        var lobby = EVENING.lobby().toString();
        assertThat(positions(slice(lobby, "", "", "", null, null)))
                .isEqualTo(stored(e -> e.stream().equals(lobby)));
        assertThat(positions(slice("session:", "", "", "", null, null)))
                .isEqualTo(stored(e -> e.stream().startsWith("session:")));
        assertThat(positions(slice("", "lobby.MemberJoined", "", "", null, null)))
                .isEqualTo(stored(e -> e.type().equals("lobby.MemberJoined")));
        assertThat(positions(slice("", "presence.", "", "", null, null)))
                .isEqualTo(stored(e -> e.type().startsWith("presence.")))
                .hasSize(2);
        assertThat(positions(slice("lobby", "", "", "", null, null))).isEmpty();
    }

    @Test
    void a_time_begins_with_its_first_moment_and_ends_before_its_last() {
        var from = EIGHT.plusMillis(1_000);
        var to = EIGHT.plusMillis(4_500);
        assertThat(positions(slice("", "", "", "", from, to)))
                .isEqualTo(stored(e -> !e.time().isBefore(from) && e.time().isBefore(to)))
                .isNotEmpty();
        assertThat(positions(slice("", "", "", "", from.plusNanos(1), null)))
                .isEqualTo(stored(e -> e.time().isAfter(from)));
        assertThat(positions(slice("", "", "", "", Instant.MIN, Instant.MAX))).isEqualTo(stored(_ -> true));
        assertThat(positions(slice("", "", "", "", Instant.MAX, null))).isEmpty();
    }

    @Test
    void what_belongs_to_a_request_is_found_by_links_and_where_they_do_not_reach_yet() {
        var correlation = "corr-" + NEXT.lobby();
        var expected = stored(e -> StoredJson.correlation(e).equals(correlation));
        assertThat(expected).hasSize(4);
        var links = new EventLinks(source, new JdbcTransactionManager(source));
        var all = log.log(0, 1_000, Filter.ALL);

        assertThat(positions(slice("", "", correlation, "", null, null)))
                .as("no link is there")
                .isEqualTo(expected);
        links.take(all.subList(0, all.size() / 2 + 2));
        assertThat(positions(slice("", "", correlation, "", null, null)))
                .as("half of them are")
                .isEqualTo(expected);
        links.take(all);
        links.take(all);
        assertThat(positions(slice("", "", correlation, "", null, null))).isEqualTo(expected);
        assertThat(links.position()).isEqualTo(all.getLast().position());
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from views.event_link")
                        .query(Long.class)
                        .single())
                .as("what is seen again is noted once")
                .isEqualTo(all.size());
    }

    @Test
    void who_acted_and_how_many_narrow_it_too() {
        assertThat(positions(slice("", "", "", "01JZ9Q7R6Y0000000000000000", null, null)))
                .containsExactly(stored(_ -> true).getLast());
        var all = stored(_ -> true);
        assertThat(positions(new Slice("", "", "", "", null, null, all.get(2), 3)))
                .isEqualTo(all.subList(3, 6));
        assertThat(positions(new Slice("", "", "", "", null, null, all.getLast(), 3)))
                .isEmpty();
    }

    @Test
    void what_is_not_read_to_its_end_disturbs_nobody_who_reads_after_it() throws Exception {
        for (int i = 0; i < 30; i++) { // more than the pool has
            try (var export = slices.open(Slice.ALL)) {
                export.writeNext(OutputStream.nullOutputStream());
            }
        }
        for (int i = 0; i < 30; i++) {
            assertThat(positions(Slice.ALL)).isEqualTo(stored(_ -> true)).isNotEmpty();
        }
        assertThat(source.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static Slice slice(String stream, String type, String corr, String by, Instant from, Instant to) {
        return new Slice(stream, type, corr, by, from, to, 0, Long.MAX_VALUE);
    }

    private static List<Long> stored(Predicate<StoredEvent> wanted) {
        return log.log(0, 1_000, Filter.ALL).stream()
                .filter(wanted)
                .map(StoredEvent::position)
                .toList();
    }

    private static List<Long> positions(Slice slice) {
        return lines(slice).stream()
                .map(SlicesOfTheLogIT::parsed)
                .map(line -> line.path("position").asLong())
                .toList();
    }

    private static List<String> lines(Slice slice) {
        var out = new ByteArrayOutputStream();
        try (var export = slices.open(slice)) {
            while (export.hasNext()) {
                export.writeNext(out);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return Json.stored().readTree(line);
        } catch (IOException problem) {
            throw new AssertionError(line, problem);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
