package io.playcast.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.given.Played;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AskingAboutTheWholeLogIT {
    private static final String ALL = "select count(*), count(distinct position), max(position) from events";

    @TempDir
    Path directory;

    private Asked asked;

    @BeforeEach
    void a_log_and_an_analyst() {
        asked = new Asked("asked", directory);
    }

    @AfterEach
    void close() {
        asked.close();
    }

    @Test
    void what_is_archived_and_what_is_not_yet_are_one_view() throws Exception {
        Played.evening().isStoredIn(asked.log);
        assertThat(asked.rows(ALL)).containsExactly(List.of(8L, 8L, 8L));

        asked.archived(Clock.systemUTC());
        Played.evening().isStoredIn(asked.log);

        assertThat(asked.rows(ALL)).containsExactly(List.of(16L, 16L, 16L));
        assertThat(asked.rows("select (select count(*) from archived), (select count(*) from tail)"))
                .containsExactly(List.of(8L, 8L));
        assertThat(asked.rows("select type, count(*) from events where type like 'lobby.%' group by 1 order by 1"))
                .containsExactly(
                        List.of("lobby.LobbyCreated", 2L),
                        List.of("lobby.MemberJoined", 2L),
                        List.of("lobby.PadAssigned", 2L),
                        List.of("lobby.SessionStarted", 2L));
    }

    @Test
    void files_that_became_one_are_asked_for_anew() throws Exception {
        for (int i = 0; i < 3; i++) {
            Played.evening().isStoredIn(asked.log);
            asked.archived(Clock.systemUTC());
        }
        assertThat(asked.rows(ALL)).containsExactly(List.of(24L, 24L, 24L));

        asked.archived(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));

        assertThat(asked.rows(ALL)).containsExactly(List.of(24L, 24L, 24L));
    }

    @Test
    void an_event_has_its_json_its_time_and_who_did_it() {
        var played = Played.evening();
        played.isStoredIn(asked.log);

        assertThat(asked.rows("select stream, seq, rev, data->>'user', meta->>'by', time > now() - interval 1 hour"
                        + " from events where type = 'lobby.MemberJoined'"))
                .containsExactly(
                        List.of(played.lobby().toString(), 1L, 1, played.guest().value(), "user", true));
    }

    @Test
    void each_typed_view_has_what_its_events_say() {
        var played = Played.evening();
        played.isStoredIn(asked.log);

        assertThat(asked.rows("select event, pad from lobby_events where pad is not null"))
                .containsExactly(List.of("PadAssigned", 0));
        assertThat(asked.rows("select session, kind, first_frame_ms from milestones"))
                .containsExactly(List.of(played.session().value(), "connected", 240));
        assertThat(asked.rows("select lobby from session_events where event = 'StreamOpened'"))
                .containsExactly(List.of(played.lobby().value()));
        assertThat(asked.rows("select user_id from presence_events"))
                .containsExactly(List.of(played.guest().value()));
    }

    @Test
    void the_order_that_was_asked_for_is_kept_and_what_is_cut_off_is_told() {
        Played.evening().isStoredIn(asked.log);

        var answer = asked.analysts.answer("select position from events order by position desc -- newest first\n;", 3);

        assertThat(answer.rows()).containsExactly(List.of(8L), List.of(7L), List.of(6L));
        assertThat(answer.truncated()).isTrue();
        assertThat(asked.analysts.answer("select 1", 1).truncated()).isFalse();
    }

    @Test
    void while_s3_is_away_the_log_itself_is_enough() throws Exception {
        Played.evening().isStoredIn(asked.log);
        asked.archived(Clock.systemUTC());
        assertThat(asked.rows(ALL)).containsExactly(List.of(8L, 8L, 8L));
        var keys = asked.bucket.keys("");
        var manifest = keys.getLast();
        asked.bucket.put(manifest.replace("1.json", "2.json"), new byte[] {'?'});

        Played.evening().isStoredIn(asked.log);

        assertThat(asked.rows(ALL)).containsExactly(List.of(16L, 16L, 16L));
    }

    @Test
    void with_too_much_that_is_not_archived_it_says_so_instead_of_filling_up() {
        Played.evening().isStoredIn(asked.log);
        fill();

        Assertions.assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> asked.one("select 1"))
                .satisfies(refusal -> assertThat(refusal.isUnavailable()).isTrue());
    }

    private void fill() {
        JdbcClient.create(asked.source()).sql("""
            insert into events.event
                (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            select gen_random_uuid()::text, 'x:' || n, 0, 'x', '2026-01-31T00:00:00.000Z', 'x.Y', '1', '{}', '{}'
            from generate_series(1, 10000) n\
            """).update();
    }
}
