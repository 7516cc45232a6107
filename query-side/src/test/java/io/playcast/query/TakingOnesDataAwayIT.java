package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnThePlatform
class TakingOnesDataAwayIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    DataSource source;

    private Played played;

    @BeforeEach
    void a_guest_who_says_what_they_do_in_a_running_session() {
        played = evening.session();
        var doing = new Card(new CardRef("card:" + Ids.next()), played.guest(), Audience.MEMBERS, "Pops bubbles");
        evening.send(new ChangeActivity(played.guest(), Instant.now(), doing));
    }

    @Test
    void every_card_an_erasure_would_make_unreadable_is_in_it_in_clear() {
        var refs = JdbcClient.create(source)
                .sql("select ref from events.card where subject = ? order by ref")
                .param(played.guest().value())
                .query(String.class)
                .list();

        var cards = export(played.guest()).path("cards");

        assertThat(cards.findValuesAsText("ref")).isNotEmpty().isEqualTo(refs);
        assertThat(cards.findValuesAsText("text")).containsExactlyInAnyOrder("Bob", "Pops bubbles");
    }

    @Test
    void everything_that_names_the_person_is_in_it_lobby_session_and_presence() {
        var types = export(played.guest()).path("events").findValuesAsText("type");

        assertThat(types)
                .contains(
                        "presence.CameOnline",
                        "presence.ActivityChanged",
                        "lobby.MemberJoined",
                        "session.ViewerAttached");
        assertThat(positions(export(played.guest()))).isEqualTo(named(played.guest()));
    }

    @Test
    void nobody_elses_words_are_in_it() {
        assertThat(export(played.guest()).toString()).doesNotContain("Ann", "Bubbles");
        assertThat(export(played.host()).toString()).contains("Ann", "Bubbles").doesNotContain("Bob", "Pops bubbles");
    }

    @Test
    void a_stranger_has_an_empty_one() {
        var stranger = export(new UserId(Ids.next()));

        assertThat(stranger.path("cards")).isEmpty();
        assertThat(stranger.path("events")).isEmpty();
    }

    private JsonNode export(UserId user) {
        var answer = api.get("/api/v1/users/me/export", api.token(user, AccountRole.PLAYER));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        return answer.json();
    }

    /** By another way: the whole log as lines, searched for the id. */
    private List<Long> named(UserId user) {
        return api.get("/api/v1/events", AccountRole.ANALYST)
                .response()
                .body()
                .lines()
                .filter(line -> line.contains(user.value()))
                .map(line -> Long.parseLong(line.replaceAll("\\{\"position\":(\\d+),.*", "$1")))
                .toList();
    }

    private static List<Long> positions(JsonNode export) {
        return StreamSupport.stream(export.path("events").spliterator(), false)
                .map(event -> event.path("position").asLong())
                .toList();
    }
}
