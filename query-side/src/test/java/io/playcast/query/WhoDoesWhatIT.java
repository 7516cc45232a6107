package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.playcast.account.AccountRole;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.Visibility;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.OpenSocket;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.session.EndReason;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Given a running session of a public lobby, with a guest who is online. */
@OnThePlatform
class WhoDoesWhatIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    RedisClient redis;

    private Played played;

    @BeforeEach
    void a_running_session() {
        played = evening.session();
        evening.isShown();
    }

    @Test
    void what_somebody_does_is_where_they_are() {
        var activity = api.get(activity(played.guest()), AccountRole.PLAYER).json();
        assertThat(activity.path("status").asText()).isEqualTo("online");
        var place = activity.path("lobbies").get(0);
        assertThat(place.path("lobby").asText()).isEqualTo(played.lobby().value());
        assertThat(place.path("role").asText()).isEqualTo("player");
        assertThat(place.path("session").asText()).isEqualTo(played.session().value());
        assertThat(api.get(activity(new UserId(Ids.next())), AccountRole.PLAYER).code())
                .isEqualTo("user.unknown");
    }

    @Test
    void a_private_lobby_is_nothing_that_others_see_somebody_do() {
        var hidden = evening.lobby(Visibility.PRIVATE);
        evening.send(new ComeOnline(hidden.host(), Instant.now()));
        evening.isShown();
        assertThat(api.get(activity(hidden.host()), AccountRole.PLAYER).json().path("lobbies"))
                .isEmpty();
        assertThat(api.get(activity(hidden.host()), AccountRole.ANALYST).json().path("lobbies"))
                .hasSize(1);
        assertThat(api.get(activity(hidden.host()), api.token(hidden.host(), AccountRole.PLAYER))
                        .json()
                        .path("lobbies"))
                .hasSize(1);
    }

    @Test
    void the_pad_map_says_who_holds_which_pad() {
        var pads = "/api/v1/lobbies/" + played.lobby().value() + "/pads";
        var held = api.get(pads, api.guest(played.lobby())).json().path("pads");
        var detail = api.get("/api/v1/lobbies/" + played.lobby().value(), AccountRole.PLAYER);
        var members = detail.json().path("view").path("members");
        assertThat(held).hasSize(members.findValues("pad").size());
        held.forEach(pad -> {
            assertThat(members.findValuesAsText("user"))
                    .contains(pad.path("user").asText());
            assertThat(pad.path("present").asBoolean()).isTrue();
            assertThat(pad.has("access")).isTrue();
        });
        assertThat(api.get(pads, AccountRole.PLAYER).header("ETag")).isEqualTo(detail.header("ETag"));
    }

    @Test
    void running_sessions_are_listed_and_watched_until_they_end() throws IOException {
        var running = api.get("/api/v1/sessions?live=true&limit=200", AccountRole.ANALYST)
                .json();
        assertThat(running.path("live").findValuesAsText("session"))
                .contains(played.session().value());
        var path = "/api/v1/sessions/" + played.session().value() + "/live";
        try (var watcher = api.watch(path, api.token(AccountRole.ANALYST))) {
            assertThat(watcher.next().json().path("view").path("status").asText())
                    .isEqualTo("open");
            evening.send(new EndSession(
                    played.lobby(), played.host(), Instant.now(), played.session(), EndReason.HOST_ENDED));
            Watcher.Event last = watcher.next();
            for (var event = watcher.next(); !event.name().equals("end"); event = watcher.next()) {
                last = event;
            }
            assertThat(last.json().path("view").path("status").asText()).isEqualTo("ended");
        }
    }

    @Test
    void who_comes_and_goes_is_told_while_it_happens() throws IOException {
        try (var watcher = api.watch("/api/v1/presence/online/live", api.token(AccountRole.ANALYST))) {
            var snapshot = watcher.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.json().path("users").toString())
                    .contains(played.guest().value());
            evening.send(new GoOffline(played.guest(), Instant.now(), OfflineReason.LEFT));
            Watcher.Event event;
            do {
                event = watcher.next();
            } while (!event.data().contains(played.guest().value()));
            assertThat(event.name()).isEqualTo("gone");
        }
    }

    @Test
    void sockets_are_listed_by_the_edge_that_holds_them_until_their_leases_end() {
        var far = System.currentTimeMillis() + 60_000;
        var node = "edge-" + Ids.next();
        try (var connection = redis.connect()) {
            for (int n = 0; n < 3; n++) {
                var socket = new OpenSocket(node, "s" + n, new UserId(Ids.next()), new DeviceId(Ids.next()), n == 0);
                connection.sync().zadd(OpenSocket.key(socket.user()), n == 2 ? 1 : far, socket.member());
            }
        }
        var first = api.get("/api/v1/connections?limit=1&node=" + node, AccountRole.ADMIN)
                .json();
        assertThat(first.path("nodes").path(node).asInt()).isEqualTo(2);
        assertThat(first.path("connections").findValuesAsText("socket")).containsExactly("s0");
        var second = api.get(
                        "/api/v1/connections?node=" + node + "&after="
                                + first.path("next").asText(),
                        AccountRole.ADMIN)
                .json();
        assertThat(second.path("connections").findValuesAsText("socket")).containsExactly("s1");
        assertThat(second.has("next")).isFalse();
    }

    private static String activity(UserId user) {
        return "/api/v1/users/" + user.value() + "/activity";
    }
}
