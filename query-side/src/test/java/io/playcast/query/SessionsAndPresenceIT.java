package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.given.Eventually;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.session.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class SessionsAndPresenceIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    private Played played;
    private String session;

    @BeforeEach
    void a_running_session_with_a_viewer() {
        played = evening.session();
        session = "/api/v1/sessions/" + played.session().value();
        evening.isShown();
    }

    @Test
    void a_running_session_shows_its_viewers() {
        var answer = api.get(session, AccountRole.ANALYST);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("session").path("watched").get(0).asText())
                .isEqualTo(played.guest().value());
        assertThat(answer.json().path("live").path("status").asText()).isEqualTo("open");
        assertThat(answer.json().path("live").path("viewers")).hasSize(1);
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(api.get("/api/v1/sessions?limit=1", AccountRole.ANALYST)
                        .json()
                        .path("sessions")
                        .get(0)
                        .path("session")
                        .asText())
                .isEqualTo(played.session().value());
    }

    @Test
    void an_ended_session_keeps_its_summary() {
        evening.send(
                new EndSession(played.lobby(), played.host(), Instant.now(), played.session(), EndReason.HOST_ENDED));
        Eventually.holds(() -> {
            var record = api.get(session, AccountRole.ANALYST).json().path("session");
            assertThat(record.path("summary").path("reason").asText()).isEqualTo("host_ended");
            assertThat(record.has("ended")).isTrue();
        });
    }

    @Test
    void sessions_are_paged_newest_first() {
        var newer = evening.session();
        evening.isShown();
        var first = api.get("/api/v1/sessions?limit=1", AccountRole.ANALYST).json();
        var second = api.get(
                        "/api/v1/sessions?limit=1&after=" + first.path("next").asText(), AccountRole.ANALYST)
                .json();
        assertThat(first.path("sessions").get(0).path("session").asText())
                .isEqualTo(newer.session().value());
        assertThat(second.path("sessions").get(0).path("session").asText())
                .isEqualTo(played.session().value());
    }

    @Test
    void what_was_measured_comes_window_by_window_with_its_score() {
        evening.measure(played, 5);
        var numbers = new ArrayList<Long>();
        var page = api.get(session + "/quality?limit=2", AccountRole.ANALYST).json();
        page.path("windows").forEach(window -> numbers.add(window.path("number").asLong()));
        while (page.has("next")) {
            page = api.get(
                            session + "/quality?limit=2&after="
                                    + page.path("next").asLong(),
                            AccountRole.ANALYST)
                    .json();
            page.path("windows")
                    .forEach(window -> numbers.add(window.path("number").asLong()));
        }
        assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L);
        var one = api.get(session + "/quality?limit=1", AccountRole.ANALYST)
                .json()
                .path("windows")
                .get(0);
        assertThat(one.path("connection").asText()).isEqualTo(played.viewerEnd().value());
        assertThat(one.path("score").asInt()).isEqualTo(98);
        assertThat(one.path("window").path("fps").asDouble()).isEqualTo(30);
    }

    @Test
    void a_session_that_never_was_is_unknown() {
        var other = "/api/v1/sessions/" + Played.evening().session().value();
        assertThat(api.get(other, AccountRole.ANALYST).code()).isEqualTo("session.unknown");
        assertThat(api.get(other + "/quality", AccountRole.ANALYST).code()).isEqualTo("session.unknown");
    }

    @Test
    void somebody_is_online_until_they_leave() {
        var presence = "/api/v1/users/" + played.guest().value() + "/presence";
        assertThat(api.get(presence, AccountRole.PLAYER).json().path("status").asText())
                .isEqualTo("online");
        assertThat(api.get(presence, AccountRole.PLAYER).header("ETag")).isEqualTo("\"0\"");
        assertThat(api.get("/api/v1/presence/online?limit=200", AccountRole.ANALYST)
                        .response()
                        .body())
                .contains(played.guest().value());
        evening.send(new GoOffline(played.guest(), Instant.now(), OfflineReason.LEFT));
        evening.isShown();
        assertThat(api.get(presence, AccountRole.PLAYER).json().path("status").asText())
                .isEqualTo("offline");
        assertThat(api.get("/api/v1/presence/online?limit=200", AccountRole.ANALYST)
                        .response()
                        .body())
                .doesNotContain(played.guest().value());
    }

    @Test
    void somebody_who_was_never_here_is_unknown() {
        var nobody = "/api/v1/users/" + Played.evening().guest().value() + "/presence";
        assertThat(api.get(nobody, AccountRole.PLAYER).code()).isEqualTo("user.unknown");
    }
}
