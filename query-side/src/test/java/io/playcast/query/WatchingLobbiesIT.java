package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.query.Watcher.Event;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Given a public lobby with two members, and somebody who watches. */
@OnThePlatform
class WatchingLobbiesIT {
    private static final String LIST = "/api/v1/lobbies/live";

    @Autowired
    Evening evening;

    @Autowired
    Api api;

    private Played played;

    @BeforeEach
    void a_public_lobby() {
        played = evening.lobby(Visibility.PUBLIC);
        evening.isShown();
    }

    @Test
    void a_list_begins_with_a_snapshot_and_goes_on_with_changes() throws IOException {
        try (var watcher = api.watch(LIST, api.token(AccountRole.PLAYER))) {
            var snapshot = watcher.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.data()).contains(played.lobby().value()).contains("\"text\":\"Ann\"");

            joins(new UserId(Ids.next()));
            var changed = of(watcher, played);
            assertThat(changed.name()).isEqualTo("changed");
            assertThat(changed.json().path("view").path("members")).hasSize(3);

            close(played);
            isGone(watcher, played);
        }
    }

    @Test
    void nobody_hears_of_a_private_lobby_of_others_and_its_host_does() throws IOException {
        try (var stranger = api.watch(LIST, api.token(AccountRole.PLAYER))) {
            assertThat(stranger.next().name()).isEqualTo("snapshot");
            var hidden = evening.lobby(Visibility.PRIVATE);
            evening.isShown();
            try (var host = api.watch(LIST, api.token(hidden.host(), AccountRole.PLAYER))) {
                assertThat(host.next().data()).contains(hidden.lobby().value());
                close(hidden);
                isGone(host, hidden);
            }
            close(played);
            Event heard;
            do {
                heard = stranger.next();
                assertThat(heard.data()).doesNotContain(hidden.lobby().value());
            } while (!heard.data().contains(played.lobby().value()));
        }
    }

    @Test
    void who_comes_back_with_the_latest_event_has_no_snapshot_and_with_an_older_one_has() throws IOException {
        String latest;
        try (var watcher = api.watch(LIST, api.token(AccountRole.PLAYER))) {
            latest = watcher.next().id();
        }
        try (var back = api.watch(LIST, api.token(AccountRole.PLAYER), "Last-Event-ID", latest)) {
            assertThat(back.any()).isEqualTo(new Event("comment", "", "nothing is new"));
            joins(new UserId(Ids.next()));
            assertThat(of(back, played).name()).isEqualTo("changed");
        }
        try (var late = api.watch(LIST, api.token(AccountRole.PLAYER), "Last-Event-ID", latest)) {
            var snapshot = late.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.id()).isNotEqualTo(latest);
        }
    }

    @Test
    void a_silent_stream_has_a_heartbeat() throws IOException {
        try (var watcher = api.watch(lobby(played), api.token(AccountRole.PLAYER))) {
            assertThat(watcher.any().name()).isEqualTo("changed");
            assertThat(watcher.any()).isEqualTo(new Event("comment", "", "still here"));
        }
    }

    @Test
    void one_lobby_is_watched_until_it_is_closed() throws IOException {
        try (var watcher = api.watch(lobby(played), api.guest(played.lobby()))) {
            assertThat(watcher.next().json().path("view").path("members")).hasSize(2);
            evening.send(new LeaveLobby(played.lobby(), played.guest(), Instant.now()));
            var left = watcher.next();
            assertThat(left.json().path("view").path("members")).hasSize(1);
            try (var back = api.watch(lobby(played), api.token(AccountRole.PLAYER), "Last-Event-ID", left.id())) {
                assertThat(back.any().data()).isEqualTo("nothing is new");
            }
            close(played);
            isGone(watcher, played);
            assertThat(watcher.next().name()).isEqualTo("end");
        }
    }

    @Test
    void what_one_may_not_read_one_may_not_watch() {
        var hidden = evening.lobby(Visibility.PRIVATE);
        evening.isShown();
        assertThat(api.get(lobby(hidden), AccountRole.PLAYER).code()).isEqualTo("lobby.unknown");
        assertThat(api.get(lobby(hidden), api.guest(played.lobby())).code()).isEqualTo("access.other-lobby");
    }

    @Test
    void an_account_has_so_many_streams_and_no_more() throws IOException {
        var token = api.token(AccountRole.PLAYER);
        var open = new ArrayList<Watcher>();
        for (int n = 0; n < 8; n++) {
            open.add(api.watch(lobby(played), token));
        }
        var refused = api.get(lobby(played), token);
        assertThat(refused.status()).isEqualTo(429);
        for (var one : open) {
            one.close();
        }
        Eventually.holds(
                () -> assertThat(api.get(lobby(played), token).status()).isEqualTo(200));
    }

    private void joins(UserId user) {
        var device = new DeviceId(Ids.next());
        evening.send(new JoinLobby(played.lobby(), user, Instant.now(), device, Role.PLAYER, null, null));
    }

    private void close(Played lobby) {
        evening.send(new CloseLobby(lobby.lobby(), lobby.host(), Instant.now(), CloseReason.HOST_CLOSED));
    }

    private static String lobby(Played played) {
        return "/api/v1/lobbies/" + played.lobby().value() + "/live";
    }

    /** What the end of a lobby changes on the way may be told before. */
    private static void isGone(Watcher watcher, Played played) {
        Event event;
        do {
            event = of(watcher, played);
        } while (event.name().equals("changed"));
        assertThat(event.name()).isEqualTo("gone");
    }

    /** Other tests' lobbies are in the same list. */
    private static Event of(Watcher watcher, Played played) {
        Event event;
        do {
            event = watcher.next();
        } while (!event.data().contains(played.lobby().value()));
        return event;
    }
}
