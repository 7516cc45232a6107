package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.twin.SomeIds;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingForALobbyTest {
    private EdgeUnderTest edge;
    private TestClient ben;

    @BeforeEach
    void ben_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        ben = edge.greeted(BEN, TABLET);
    }

    @Test
    void public_lobbies_are_listed_with_the_words_that_belong_to_them() {
        edge.directory.lists(LobbyFold.after(null, created(Visibility.PUBLIC)), 3);

        var data = ben.ok("lobby.list", "{}").path("data");

        var listed = data.path("lobbies").get(0);
        assertThat(listed.path("view").path("lobby").asText()).isEqualTo(LOBBY.value());
        assertThat(listed.path("seq").asLong()).isEqualTo(3);
        assertThat(data.path("cards").findValuesAsText("text")).contains("Ann's table", "Ann");
        assertThat(data.has("next")).isFalse();
    }

    @Test
    void an_unlisted_lobby_is_there_for_those_in_it_only() {
        edge.directory.lists(LobbyFold.after(null, created(Visibility.UNLISTED)), 0);

        assertThat(ben.ok("lobby.list", "{}").path("data").path("lobbies")).isEmpty();
        assertThat(edge.greeted(ANN, PAGE).ok("lobby.list", "{}").path("data").path("lobbies"))
                .hasSize(1);
    }

    @Test
    void pages_follow_each_other() {
        edge.directory.lists(LobbyFold.after(null, created(Visibility.PUBLIC)), 0);

        var first = ben.ok("lobby.list", "{\"limit\":1}").path("data");
        var next = first.path("next").asText();

        assertThat(next).isEqualTo(LOBBY.value());
        assertThat(ben.ok("lobby.list", "{\"limit\":1,\"after\":\"" + next + "\"}")
                        .path("data")
                        .path("lobbies"))
                .isEmpty();
    }

    @Test
    void a_page_has_1_to_100_lobbies_and_a_guest_looks_for_none() {
        assertThat(ben.refusal("lobby.list", "{\"limit\":0}")).isEqualTo("bad-request");
        assertThat(ben.refusal("lobby.list", "{\"limit\":101}")).isEqualTo("bad-request");
        var guest = edge.opened().hello(edge.guestToken(BEN, LOBBY), PAGE, "browser");
        assertThat(guest.refusal("lobby.list", "{}")).isEqualTo("access.one-lobby");
    }

    @Test
    void nobody_opens_a_lobby_about_a_game_that_is_in_no_catalogue() {
        var create = "{\"name\":\"Mine\",\"game\":\"unheard-of\",\"visibility\":\"public\",\"capacity\":4}";
        var error = ben.ask("lobby.create", create).path("error");

        assertThat(error.path("code").asText()).isEqualTo("game.unknown");
        assertThat(error.path("field").asText()).isEqualTo("data.game");
        assertThat(edge.gateway.commands()).isEmpty();
        ben.ok("lobby.create", create.replace("unheard-of", "frozen-bubble"));
    }

    private static LobbyCreated created(Visibility visibility) {
        return new LobbyCreated(LOBBY, ANN, Given.TITLE, SomeIds.GAME, visibility, 4, Settings.DEFAULT, 8, null, null);
    }
}
