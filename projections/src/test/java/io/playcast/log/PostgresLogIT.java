package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.EventHistory.Filter;
import io.playcast.StoredEvent;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresLogIT {
    private static final Played EVENING = Played.evening();
    private static HikariDataSource source;
    private static PostgresLog log;

    @BeforeAll
    static void an_evening_is_stored() {
        source = Databases.pool("postgres_log");
        var given = GivenLog.in(source);
        given.append(EVENING.lobby().toString(), EVENING.openLobby());
        given.burnPositions(3);
        given.append(EVENING.session().toString(), EVENING.openSession());
        log = new PostgresLog(source);
    }

    @AfterAll
    static void close() {
        source.close();
    }

    @Test
    void a_stream_is_read_in_order_from_any_number() {
        assertThat(log.stream(EVENING.lobby().toString(), 0, 100))
                .extracting(StoredEvent::seq, StoredEvent::type)
                .containsExactly(
                        tuple(0, "lobby.LobbyCreated"),
                        tuple(1, "lobby.MemberJoined"),
                        tuple(2, "lobby.PadAssigned"),
                        tuple(3, "lobby.SessionStarted"));
        assertThat(log.stream(EVENING.lobby().toString(), 2, 1))
                .extracting(StoredEvent::seq)
                .containsExactly(2L);
    }

    @Test
    void a_stream_that_never_was_is_empty() {
        assertThat(log.stream(Played.evening().lobby().toString(), 0, 10)).isEmpty();
    }

    @Test
    void the_log_is_read_page_by_page_over_holes_and_without_repeats() {
        var first = log.log(0, 5, Filter.ALL);
        var second = log.log(first.getLast().position(), 5, Filter.ALL);
        assertThat(first).hasSize(5);
        assertThat(second).hasSize(2);
        assertThat(second.getFirst().position()).isGreaterThan(first.getLast().position());
        assertThat(log.log(second.getLast().position(), 5, Filter.ALL)).isEmpty();
    }

    @Test
    void a_filter_takes_a_whole_name_or_a_prefix() {
        assertThat(types(new Filter("session:", ""))).hasSize(3).allMatch(type -> type.startsWith("session."));
        assertThat(types(new Filter(EVENING.lobby().toString(), ""))).hasSize(4);
        assertThat(types(new Filter("", "lobby."))).hasSize(4);
        assertThat(types(new Filter("", "lobby.PadAssigned"))).containsExactly("lobby.PadAssigned");
        assertThat(types(new Filter("session:", "lobby."))).isEmpty();
        assertThat(types(new Filter("lobb", ""))).as("a prefix ends in a colon").isEmpty();
    }

    @Test
    void the_payload_comes_as_the_bytes_that_were_stored() {
        var created = log.stream(EVENING.lobby().toString(), 0, 1).getFirst();
        assertThat(new String(created.payload(), StandardCharsets.UTF_8))
                .startsWith("{\"lobby\":\"" + EVENING.lobby().value() + "\"")
                .contains("\"visibility\":\"public\"");
        assertThat(created.revision()).isEqualTo(2);
        assertThat(StoredJson.correlation(created)).isEqualTo("corr-" + EVENING.lobby());
    }

    private static List<String> types(Filter filter) {
        return log.log(0, 100, filter).stream().map(StoredEvent::type).toList();
    }

    private static org.assertj.core.groups.Tuple tuple(long seq, String type) {
        return org.assertj.core.groups.Tuple.tuple(seq, type);
    }
}
