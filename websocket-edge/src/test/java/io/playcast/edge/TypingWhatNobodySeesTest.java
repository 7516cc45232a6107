package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.CardRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text that somebody else reads goes through the one rule, which says what field it was. */
class TypingWhatNobodySeesTest {
    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_is_in_her_lobby(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        ann = edge.greeted(ANN, PAGE);
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        edge.gateway.forget();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lobby.create   | data.name     | `game`:`GAME`,`visibility`:`public`,`capacity`:2,`name`:
                    lobby.rename   | data.name     | `lobby`:`LOBBY`,`name`:
                    lobby.kick     | data.reason   | `lobby`:`LOBBY`,`user`:`BEN`,`reason`:
                    lobby.ban      | data.reason   | `lobby`:`LOBBY`,`user`:`BEN`,`reason`:
                    lobby.request  | data.words    | `lobby`:`LOBBY`,`words`:
                    lobby.chat     | data.text     | `lobby`:`LOBBY`,`text`:
                    presence.set   | data.activity | `status`:`online`,`activity`:""")
    void is_refused_in_every_field(String type, String field, String data) {
        var start = data.replace('`', '"')
                .replace("LOBBY", LOBBY.value())
                .replace("GAME", GAME.value())
                .replace("BEN", BEN.value());
        for (var trick : List.of("a\\u202eb", "a\\u200bb", "\\ud800", "a\\u0000", "\\ufdd0", " ")) {
            var error = ann.ask(type, "{" + start + "\"" + trick + "\"}").path("error");
            assertThat(error.path("code").asText()).as(type + " " + trick).isEqualTo("bad-request");
            assertThat(error.path("field").asText()).isEqualTo(field);
        }
        assertThat(edge.gateway.commands()).isEmpty();
        assertThat(ann.closeCode()).as("a typing mistake closes nothing").isZero();
    }

    @Test
    void a_name_in_a_token_that_cannot_be_shown_is_left_out() {
        var client = edge.opened().hello(edge.token(BEN, "B\u202een"), PAGE, "browser");

        assertThat(client.welcome().path("user").asText()).isEqualTo(BEN.value());
        assertThat(edge.cards.read(List.of(CardRef.of(BEN)))).isEmpty();
    }
}
