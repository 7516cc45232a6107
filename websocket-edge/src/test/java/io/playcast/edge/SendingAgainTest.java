package io.playcast.edge;

import static io.playcast.edge.SayingHelloTest.resume;
import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.id.DeviceId;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.StartSession;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingAgainTest {
    private static final String CREATE = "{\"id\":\"once\",\"type\":\"lobby.create\",\"data\":{\"name\":\"Table\","
            + "\"game\":\"frozen-bubble\",\"visibility\":\"unlisted\",\"capacity\":4}}";

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        ann = edge.greeted(ANN, PAGE);
    }

    @Test
    void the_same_id_gets_the_first_answer_and_no_second_command() {
        ann.raw(CREATE);
        ann.raw(CREATE);

        assertThat(ann.all("ok")).hasSize(2);
        assertThat(ann.all("ok").getFirst()).isEqualTo(ann.all("ok").getLast());
        assertThat(edge.gateway.commands()).hasSize(1);
    }

    @Test
    void the_next_socket_of_the_line_gets_the_first_answer_too() {
        ann.raw(CREATE);
        var again = edge.opened().hello(edge.token(ANN), PAGE, "browser", resume(ann, ""));

        again.raw(CREATE);

        assertThat(again.reply("once")).isEqualTo(ann.reply("once"));
        assertThat(edge.gateway.commands()).hasSize(1);
    }

    @Test
    void what_was_refused_is_tried_again() {
        edge.gateway.answers(_ -> {
            throw new Rejected("unavailable", "not now", null, 10);
        });
        ann.raw(CREATE);
        edge.gateway.answers(_ -> null);
        ann.raw(CREATE);

        assertThat(ann.session.types()).endsWith("error", "ok");
    }

    @Test
    void after_an_unknown_outcome_the_same_lobby_is_meant() {
        edge.gateway.answers(_ -> {
            throw new IllegalStateException("the answer was lost");
        });
        ann.raw(CREATE);
        edge.gateway.answers(_ -> {
            throw new Rejected("lobby.exists", "This lobby is there");
        });
        ann.raw(CREATE);

        var commands = edge.gateway.commands(CreateLobby.class);
        assertThat(commands.getFirst().lobby()).isEqualTo(commands.getLast().lobby());
        assertThat(ann.only("ok").path("data").path("lobby").asText())
                .isEqualTo(commands.getFirst().lobby().value());
    }

    @Test
    void after_an_unknown_outcome_the_same_invite_is_meant_and_its_first_code_is_told() {
        var invite = "{\"id\":\"c9\",\"type\":\"lobby.invite\",\"data\":{\"lobby\":\"" + LOBBY.value()
                + "\",\"role\":\"player\",\"uses\":1,\"expiresIn\":600}}";
        edge.gateway.answers(_ -> {
            throw new IllegalStateException("the answer was lost");
        });
        ann.raw(invite);
        var first = edge.gateway.commands(CreateInvite.class).getFirst();
        edge.cards.write(first.cards());
        edge.gateway.answers(_ -> 3L);
        ann.raw(invite);

        assertThat(edge.gateway.commands(CreateInvite.class).getLast().invite()).isEqualTo(first.invite());
        assertThat(ann.only("ok").path("data").path("code").asText())
                .isEqualTo(first.code().text());
    }

    @Test
    void another_message_makes_another_session() {
        var another = new DeviceId(AGENT.value().substring(1) + "Z");
        edge.agent(ANN, AGENT);
        edge.agent(ANN, another);
        ann.ok("session.start", start(AGENT));
        ann.ok("session.start", start(another));

        var commands = edge.gateway.commands(StartSession.class);
        assertThat(commands.getFirst().session())
                .isNotEqualTo(commands.getLast().session());
    }

    private static String start(DeviceId agent) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"agent\":\"" + agent.value() + "\",\"profile\":\"low\"}";
    }
}
