package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.EventHistory;
import io.playcast.account.AccountRole;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Visibility;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.stored.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class LobbiesIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    EventHistory history;

    private Played played;
    private String lobby;

    @BeforeEach
    void a_public_lobby_with_two_members() {
        played = evening.lobby(Visibility.PUBLIC);
        lobby = "/api/v1/lobbies/" + played.lobby().value();
        evening.isShown();
    }

    @Test
    void one_lobby_is_the_fold_of_its_events_with_the_words_joined() throws Exception {
        var answer = api.get(lobby, AccountRole.PLAYER);
        var fold = OpenLobbies.FOLD
                .of(history, played.lobby().toString(), Long.MAX_VALUE)
                .orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("seq").asLong()).isEqualTo(fold.seq());
        var view = answer.json().path("view");
        assertThat(Json.stored().treeToValue(view, LobbyView.class)).isEqualTo(fold.view());
        assertThat(answer.response().body())
                .as("byte for byte the JSON of the store and the socket")
                .contains("\"view\":" + Json.stored().writeValueAsString(fold.view()));
        assertThat(answer.json().path("cards").findValuesAsText("text"))
                .containsExactly("Bubbles \"at\" <eight>", "Ann", "Bob");
        assertThat(answer.header("ETag")).isEqualTo("\"" + fold.seq() + "\"");
    }

    @Test
    void who_has_the_present_view_already_is_told_so() {
        var tag = api.get(lobby, AccountRole.PLAYER).header("ETag");
        var again = api.get(lobby, AccountRole.PLAYER, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void a_lobby_is_shown_as_it_was() {
        var then = api.get(lobby + "?at=0", AccountRole.PLAYER);
        assertThat(then.json().path("view").path("members")).hasSize(1);
        assertThat(then.header("ETag")).isEqualTo("\"0\"");
        assertThat(api.get(lobby + "?at=2999-01-01T00:00:00Z", AccountRole.PLAYER)
                        .json()
                        .path("view")
                        .path("members"))
                .hasSize(2);
        assertThat(api.get(lobby + "?at=-1", AccountRole.PLAYER).code()).isEqualTo("lobby.unknown");
        assertThat(api.get(lobby + "?at=2000-01-01T00:00:00Z", AccountRole.PLAYER)
                        .status())
                .isEqualTo(404);
        var nonsense = api.get(lobby + "?at=yesterday", AccountRole.PLAYER);
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.json().path("field").asText()).isEqualTo("at");
    }

    @Test
    void the_history_is_paged_by_sequence_number() {
        var types = new ArrayList<String>();
        JsonNode page = api.get(lobby + "/history?limit=1", AccountRole.PLAYER).json();
        while (page.has("next")) {
            types.addAll(page.path("events").findValuesAsText("type"));
            page = api.get(lobby + "/history?limit=1&after=" + page.path("next").asLong(), AccountRole.PLAYER)
                    .json();
        }
        var stored = history.stream(played.lobby().toString(), 0, 100);
        assertThat(types)
                .isEqualTo(stored.stream().map(event -> event.type()).toList())
                .contains("lobby.MemberJoined");
        assertThat(api.get(lobby + "/history", AccountRole.PLAYER)
                        .json()
                        .path("events")
                        .get(0)
                        .path("data")
                        .path("host")
                        .asText())
                .isEqualTo(played.host().value());
    }

    @Test
    void the_directory_lists_public_lobbies_newest_first_page_by_page() {
        var newer = evening.lobby(Visibility.PUBLIC);
        var hidden = evening.lobby(Visibility.UNLISTED);
        evening.isShown();
        var first = api.get("/api/v1/lobbies?limit=1", AccountRole.PLAYER).json();
        assertThat(ids(first)).containsExactly(newer.lobby().value());
        var second = api.get(
                        "/api/v1/lobbies?limit=1&after=" + first.path("next").asText(), AccountRole.PLAYER)
                .json();
        assertThat(ids(second)).containsExactly(played.lobby().value());
        assertThat(ids(api.get("/api/v1/lobbies?limit=200", AccountRole.PLAYER).json()))
                .doesNotContain(hidden.lobby().value());
    }

    @Test
    void the_directory_lists_unlisted_lobbies_to_their_members_and_to_staff() {
        var hidden = evening.lobby(Visibility.UNLISTED);
        evening.isShown();
        var host = api.token(hidden.host(), AccountRole.PLAYER);
        assertThat(ids(api.get("/api/v1/lobbies?limit=200", host).json()))
                .contains(hidden.lobby().value());
        assertThat(ids(api.get("/api/v1/lobbies?limit=200", AccountRole.ANALYST).json()))
                .contains(hidden.lobby().value());
    }

    @Test
    void a_private_lobby_is_there_for_its_members_and_analysts_only() {
        var hidden = evening.lobby(Visibility.PRIVATE);
        evening.isShown();
        for (var suffix : List.of("", "?at=0", "/history")) {
            var path = "/api/v1/lobbies/" + hidden.lobby().value() + suffix;
            assertThat(api.get(path, AccountRole.PLAYER).code()).isEqualTo("lobby.unknown");
            assertThat(api.get(path, api.token(hidden.host(), AccountRole.PLAYER))
                            .status())
                    .isEqualTo(200);
            assertThat(api.get(path, AccountRole.ANALYST).status()).isEqualTo(200);
        }
    }

    @Test
    void a_guest_reads_the_lobby_of_the_invite_and_no_other() {
        var other = Played.evening().lobby();
        assertThat(api.get(lobby, api.guest(played.lobby())).status()).isEqualTo(200);
        assertThat(api.get(lobby, api.guest(other)).code()).isEqualTo("access.other-lobby");
        assertThat(api.get("/api/v1/lobbies", api.guest(played.lobby())).status())
                .isEqualTo(403);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("lobbies").findValues("view").stream()
                .map(view -> view.path("lobby").asText())
                .toList();
    }
}
