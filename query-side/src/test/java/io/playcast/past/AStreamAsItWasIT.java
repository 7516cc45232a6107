package io.playcast.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.log.LogTimes;
import io.playcast.log.PostgresLog;
import io.playcast.past.TimeMachine.Sources;
import io.playcast.view.Seen;
import io.playcast.view.ViewsSchema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AStreamAsItWasIT {
    private static final List<String> MADE_OF = List.of("io.playcast.lobby", "io.playcast.lobby.projection");
    private static final int EVENTS = 1_703;
    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static final Played LONG = Played.evening();
    private static final String STREAM = LONG.lobby().toString();
    private static HikariDataSource source;
    private static PostgresLog log;
    private static JdbcClient db;

    @BeforeAll
    static void a_long_lobby_an_event_every_second() {
        source = Databases.pool("as_it_was");
        db = JdbcClient.create(source);
        log = new PostgresLog(source);
        var given = GivenLog.in(source);
        new ViewsSchema(source);
        given.append(STREAM, LONG.openLobby());
        // The guest is ready and not ready, in turn; each event with its own number and second.
        for (var ready : List.of(true, false)) {
            given.append(STREAM, new LobbyEvent.ReadyChanged(LONG.lobby(), LONG.guest(), ready), "corr");
        }
        db.sql("""
                insert into events.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
                select 'again-' || n, stream, n, type, time, payload_type, payload_revision, payload, metadata
                from events.event join generate_series(6, ?) n on seq = 4 + n % 2 where stream = ?""").params(EVENTS - 1, STREAM).update();
        db.sql("""
                update events.event set time = to_char(timestamp '2026-01-31 20:00:00' + seq * interval '1 second',
                    'YYYY-MM-DD"T"HH24:MI:SS"Z"')""").update();
    }

    @AfterAll
    static void close() {
        source.close();
    }

    @Test
    void its_view_at_any_number_is_the_plain_fold_whatever_is_kept_on_the_way() {
        db.sql("delete from views.past_state").update();
        var machine = machine(MADE_OF);
        var random = new Random(39);
        for (int i = 0; i < 60; i++) {
            long seq = random.nextInt(EVENTS + 20);
            assertThat(machine.at(STREAM, new Moment.After(seq)))
                    .as("at %d", seq)
                    .isEqualTo(folded(seq));
        }
        assertThat(machine.at(STREAM, Moment.NOW)).isEqualTo(folded(Long.MAX_VALUE));
        assertThat(kept()).containsExactly(499L, 999L, 1_499L);
        assertThat(machine.at(STREAM, new Moment.After(-1))).isEmpty();
        assertThat(machine.at("lobby:none", Moment.NOW)).isEmpty();
    }

    @Test
    void a_moment_is_the_last_event_that_is_not_after_it() {
        var machine = machine(MADE_OF);
        for (long second : new long[] {0, 1, 4, 498, 499, 500, 1_000, EVENTS - 1}) {
            var moment = EIGHT.plusSeconds(second);
            assertThat(machine.at(STREAM, new Moment.At(moment))).isEqualTo(folded(second));
            assertThat(machine.at(STREAM, new Moment.At(moment.plusMillis(999))))
                    .isEqualTo(folded(second));
        }
        assertThat(machine.at(STREAM, new Moment.At(EIGHT.minusMillis(1)))).isEmpty();
        assertThat(machine.at(STREAM, new Moment.At(Instant.MAX))).isEqualTo(folded(Long.MAX_VALUE));
    }

    @Test
    void what_is_kept_is_used() {
        var machine = machine(MADE_OF);
        machine.at(STREAM, Moment.NOW);
        var stranger = Played.evening().host();
        db.sql("update views.past_state set state = convert_to(replace(convert_from(state, 'UTF8'), ?, ?), 'UTF8')")
                .params(LONG.host().value(), stranger.value())
                .update();

        assertThat(host(machine.at(STREAM, new Moment.After(700)))).isEqualTo(stranger);

        db.sql("delete from views.past_state").update();
        assertThat(host(machine.at(STREAM, new Moment.After(700))))
                .as("dropped at any time")
                .isEqualTo(LONG.host());
    }

    @Test
    void what_another_fold_kept_is_never_read_and_dropped_after_a_day() {
        machine(MADE_OF).at(STREAM, Moment.NOW);
        db.sql("update views.past_state set version = 'older', state = convert_to('{}', 'UTF8')")
                .update();
        db.sql("update views.past_state set made = now() - interval '2 days' where seq = 499")
                .update();

        assertThat(machine(MADE_OF).at(STREAM, new Moment.After(1_200))).isEqualTo(folded(1_200));
        assertThat(db.sql("select seq from views.past_state where version = 'older' order by seq")
                        .query(Long.class)
                        .list())
                .containsExactly(999L, 1_499L);
        db.sql("delete from views.past_state").update();
    }

    @Test
    void a_fold_of_other_classes_is_another_version() {
        assertThat(FoldVersion.of(MADE_OF))
                .isEqualTo(FoldVersion.of(MADE_OF))
                .isNotEqualTo(FoldVersion.of(List.of("io.playcast.lobby")));
    }

    private static TimeMachine<LobbyView, LobbyEvent> machine(List<String> madeOf) {
        var sources = new Sources(new PastStates(source), log, new LogTimes(source));
        return new TimeMachine<>("lobbies", OpenLobbies.FOLD, LobbyView.class, madeOf, sources);
    }

    private static Optional<Seen<LobbyView>> folded(long seq) {
        return OpenLobbies.FOLD.of(log, STREAM, seq);
    }

    private static UserId host(Optional<Seen<LobbyView>> row) {
        return row.orElseThrow().view().host();
    }

    private static List<Long> kept() {
        return db.sql("select seq from views.past_state order by seq")
                .query(Long.class)
                .list();
    }
}
