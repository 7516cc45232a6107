package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InALobbyTest {
    private static final String HERE = "{\"lobby\":\"" + LOBBY.value() + "\"}";

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        ann = edge.greeted(ANN, PAGE);
    }

    @Test
    void creating_one_sends_the_command_with_who_when_and_a_card() {
        edge.gateway.answers(command -> command instanceof CreateLobby create ? created(create) : null);

        var ok = ann.ok("lobby.create", create("  Ann's table "));

        var command = edge.gateway.commands(CreateLobby.class).getFirst();
        assertThat(ok.path("data").path("lobby").asText())
                .isEqualTo(command.lobby().value());
        assertThat(command.by()).isEqualTo(ANN);
        assertThat(command.at()).isEqualTo(edge.clock.instant());
        assertThat(command.title().text()).isEqualTo("Ann's table");
        assertThat(ann.session.types()).containsSubsequence("card", "snapshot", "ok");
    }

    @Test
    void a_command_carries_line_and_id_as_its_four_keys() {
        edge.gateway.answers(_ -> 0L);
        ann.ok("lobby.leave", HERE);

        var cmd = ann.welcome().path("line").asText() + "/c1";
        assertThat(edge.gateway.lastMetadata().get("cmd")).isEqualTo(cmd);
        assertThat(edge.gateway.lastMetadata().get("corr")).isEqualTo(cmd);
        assertThat(edge.gateway.lastMetadata().get("by")).isEqualTo(ANN.value());
        assertThat(edge.gateway.lastMetadata().containsKey("cause")).isTrue();
    }

    @Test
    void the_answer_says_where_the_effect_stands_when_the_owner_told() {
        edge.gateway.answers(_ -> 7L);

        var at = ann.ok("lobby.ready", "{\"lobby\":\"" + LOBBY.value() + "\",\"ready\":true}")
                .path("at");

        assertThat(at.path("stream").asText()).isEqualTo(LOBBY.toString());
        assertThat(at.path("seq").asLong()).isEqualTo(7);
    }

    @Test
    void a_refusal_is_an_error_under_the_messages_id_and_is_counted() {
        edge.gateway.answers(_ -> {
            throw new Rejected("lobby.full", "The lobby is full", null, 0);
        });

        assertThat(ann.refusal("lobby.join", HERE)).isEqualTo("lobby.full");
        assertThat(edge.refusals("lobby.full")).isEqualTo(1);
    }

    @Test
    void a_failure_is_told_as_one_that_may_pass() {
        edge.gateway.answers(_ -> {
            throw new IllegalStateException("connection lost");
        });

        var error = ann.ask("lobby.leave", HERE).path("error");

        assertThat(error.path("code").asText()).isEqualTo("unavailable");
        assertThat(error.path("retryAfterMs").asLong()).isPositive();
        assertThat(error.path("message").asText()).doesNotContain("connection lost");
    }

    @Test
    void names_and_numbers_out_of_range_never_become_commands() {
        assertThat(ann.refusal("lobby.create", create(" "))).isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.create", create("x".repeat(61)))).isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.create", create("a").replace("4}", "17}")))
                .isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.invite", invite(0, 600))).isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.invite", invite(1, 59))).isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.join", "{}")).isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.assign-pad", assignPad(4))).isEqualTo("bad-request");
        assertThat(edge.gateway.commands()).isEmpty();
    }

    @Test
    void pads_and_access_are_commands_about_somebody_by_the_asker() {
        ann.ok("lobby.assign-pad", assignPad(1));
        ann.ok(
                "lobby.input-access",
                "{\"lobby\":\"" + LOBBY.value() + "\",\"user\":\"" + BEN.value()
                        + "\",\"gamepad\":true,\"keyboard\":true,\"mouse\":false,\"touch\":false,\"chat\":true}");

        assertThat(edge.gateway.commands())
                .containsExactly(
                        new AssignPad(LOBBY, ANN, edge.clock.instant(), BEN, TABLET, 1),
                        new SetInputAccess(
                                LOBBY,
                                ANN,
                                edge.clock.instant(),
                                BEN,
                                new InputAccess(true, true, false, false, true)));
    }

    private Object created(CreateLobby command) {
        edge.happened(new LobbyCreated(
                command.lobby(),
                command.by(),
                Given.TITLE,
                command.game(),
                command.visibility(),
                command.capacity(),
                Settings.DEFAULT,
                32,
                null,
                null));
        return null;
    }

    private static String create(String name) {
        return "{\"name\":\"" + name + "\",\"game\":\"frozen-bubble\",\"visibility\":\"unlisted\",\"capacity\":4}";
    }

    private static String invite(int uses, int expiresIn) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"role\":\"player\",\"uses\":" + uses + ",\"expiresIn\":"
                + expiresIn + "}";
    }

    private static String assignPad(int pad) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"user\":\"" + BEN.value() + "\",\"device\":\"" + TABLET.value()
                + "\",\"pad\":" + pad + "}";
    }
}
