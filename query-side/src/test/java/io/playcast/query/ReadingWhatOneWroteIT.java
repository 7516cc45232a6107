package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.lobby.Visibility;
import io.playcast.log.LogHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class ReadingWhatOneWroteIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    LogHead head;

    @Test
    void a_read_waits_until_its_view_holds_the_event_that_the_caller_names() {
        var played = evening.lobby(Visibility.PUBLIC);
        var joined = "lobby:" + played.lobby().value() + "@1";

        var answer =
                api.get("/api/v1/lobbies/" + played.lobby().value() + "?min-position=" + joined, AccountRole.PLAYER);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().path("seq").asLong()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_position_of_the_log_is_waited_for_alike() {
        var played = evening.lobby(Visibility.PUBLIC);

        var answer = api.get("/api/v1/lobbies?limit=200&min-position=" + head.position(), AccountRole.PLAYER);

        assertThat(answer.response().body()).contains(played.lobby().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lobbies", "/presence/online", "/sessions", "/events"})
    void what_does_not_come_within_two_seconds_is_said_to_be_not_reached(String path) {
        var asked = System.nanoTime();
        var answer = api.get("/api/v1" + path + "?min-position=" + (head.position() + 1_000_000), AccountRole.ADMIN);

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("position-not-reached");
        assertThat(answer.json().path("field").asText()).isEqualTo("min-position");
        assertThat(System.nanoTime() - asked).isGreaterThan(1_900_000_000L);
    }

    @Test
    void a_position_that_is_none_is_refused() {
        var answer = api.get("/api/v1/lobbies?min-position=yesterday", AccountRole.PLAYER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("min-position");
    }
}
