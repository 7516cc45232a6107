package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.given.Eventually;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.session.EndReason;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class WarmViewsIT {
    private static final String API = "/api/v1";

    @Autowired
    Evening evening;

    @Autowired
    Api api;

    private Played played;

    @BeforeEach
    void a_session_that_was_watched_and_is_over() {
        played = evening.session();
        evening.send(
                new EndSession(played.lobby(), played.host(), Instant.now(), played.session(), EndReason.HOST_ENDED));
    }

    @Test
    void sessions_are_listed_of_a_lobby_and_of_an_owner() {
        evening.isShown();
        for (var filter : new String[] {
            "lobby=" + played.lobby().value(), "owner=" + played.host().value()
        }) {
            var found = api.get(API + "/sessions?" + filter, AccountRole.ANALYST)
                    .json()
                    .path("sessions");
            assertThat(found).as(filter).hasSize(1);
            assertThat(found.get(0).path("session").asText())
                    .isEqualTo(played.session().value());
            assertThat(found.get(0).path("course").path("peak").asInt()).isEqualTo(1);
        }
        assertThat(api.get(API + "/sessions?lobby=" + played.guest().value(), AccountRole.ANALYST)
                        .json()
                        .path("sessions"))
                .isEmpty();
        assertThat(api.get(
                                API + "/sessions?lobby=" + played.lobby().value() + "&owner="
                                        + played.host().value(),
                                AccountRole.ANALYST)
                        .code())
                .isEqualTo("bad-request");
    }

    @Test
    void a_profile_adds_up_what_somebody_did_for_them_and_for_staff_and_not_for_others() {
        evening.isShown();
        var host = API + "/users/" + played.host().value() + "/profile";
        var profile = api.get(host, AccountRole.ANALYST).json();
        assertThat(profile.path("lobbiesHosted").asInt()).isEqualTo(1);
        assertThat(profile.path("sessionsShown").asInt()).isEqualTo(1);
        assertThat(api.get(API + "/users/" + played.guest().value() + "/profile", AccountRole.ANALYST)
                        .json()
                        .path("sessionsWatched")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(host, AccountRole.PLAYER).code())
                .as("another player")
                .isEqualTo("user.unknown");
        var itsOwner = api.token(played.host(), AccountRole.PLAYER, Instant.now());
        assertThat(api.get(host, itsOwner).status()).isEqualTo(200);
        var nobody = API + "/users/" + Played.evening().host().value() + "/profile";
        assertThat(api.get(nobody, AccountRole.ANALYST).code()).isEqualTo("user.unknown");
    }

    @Test
    void a_game_says_how_often_it_was_played() {
        evening.isShown();
        var game = api.get(API + "/games/frozen-bubble", AccountRole.PLAYER).json();
        assertThat(game.path("sessions").asInt()).isPositive();
        assertThat(game.path("lobbies").asInt()).isPositive();
        assertThat(api.get(API + "/games?limit=1&after=frozen-bubbl", AccountRole.PLAYER)
                        .json()
                        .path("games")
                        .get(0)
                        .path("game")
                        .asText())
                .isEqualTo("frozen-bubble");
        assertThat(api.get(API + "/games/never-made", AccountRole.PLAYER).code())
                .isEqualTo("game.unknown");
    }

    @Test
    void metrics_come_by_windows_and_by_minutes() {
        long minute = Instant.now().getEpochSecond() / 60 * 12;
        var windows = LongStream.rangeClosed(0, 12)
                .mapToObj(number -> new QualityReported(
                        played.viewerEnd(),
                        played.session(),
                        new QualityWindow(
                                (minute + number) * 5_000,
                                (minute + number + 1) * 5_000,
                                number == 0 ? 10 : 30,
                                4e6,
                                null,
                                12.5,
                                null,
                                0.01,
                                0,
                                0)))
                .toList();
        evening.send(new AppendQuality("node-1", windows));
        var metrics = API + "/sessions/" + played.session().value() + "/metrics";
        Eventually.holds(() -> {
            var minutes = api.get(metrics, AccountRole.ANALYST).json().path("points");
            assertThat(minutes).hasSize(2);
            assertThat(minutes.get(0).path("windows").asInt()).isEqualTo(12);
            assertThat(minutes.get(0).path("percentGood").asInt()).isEqualTo(91);
            assertThat(minutes.get(0).path("fps").path("min").asDouble()).isEqualTo(10);
            assertThat(minutes.get(1).path("windows").asInt()).isEqualTo(1);
            assertThat(api.get(metrics + "?resolution=5s", AccountRole.ANALYST)
                            .json()
                            .path("points"))
                    .hasSize(13);
        });
        var from = Instant.ofEpochSecond(minute * 5 + 61);
        assertThat(api.get(metrics + "?resolution=5s&from=" + from, AccountRole.ANALYST)
                        .json()
                        .path("points"))
                .hasSize(1);
        assertThat(api.get(metrics + "?resolution=1h", AccountRole.ANALYST).code())
                .isEqualTo("bad-request");
        var unknown = API + "/sessions/" + Played.evening().session().value() + "/metrics";
        assertThat(api.get(unknown, AccountRole.ANALYST).code()).isEqualTo("session.unknown");
    }
}
