package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static io.playcast.twin.SomeIds.VIEWER_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.PauseReason;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.Trouble;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ben watches, and his data channel is not up; and what else the ends of a session say of it. */
class PlayingTheLongWayRoundTest {
    private EdgeUnderTest edge;
    private TestClient ann;
    private TestClient agent;
    private TestClient ben;

    @BeforeEach
    void ben_watches_anns_agent(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        ann = edge.greeted(ANN, PAGE);
        agent = edge.agent(ANN, AGENT);
        ben = edge.greeted(BEN, TABLET);
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        ben.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        edge.happened(Given.STARTED);
        edge.happened(Given.OPENED);
        edge.happened(Given.ATTACHED);
    }

    @Test
    void an_input_reaches_the_agent_as_it_was_given_with_whose_it_is() {
        ben.ok("input.relay", input("{\"header\":{\"action\":\"down\"},\"body\":[1,null]}"));

        var data = agent.only("input.relay").path("data");
        assertThat(data.path("from").asText()).isEqualTo(VIEWER_END.value());
        assertThat(data.path("user").asText()).isEqualTo(BEN.value());
        assertThat(data.path("message").toString()).isEqualTo("{\"header\":{\"action\":\"down\"},\"body\":[1,null]}");
        assertThat(ann.session.types()).doesNotContain("input.relay");
    }

    @Test
    void only_who_watches_plays() {
        assertThat(ann.refusal("input.relay", input("{}"))).isEqualTo("session.not-viewer");
        assertThat(edge.greeted(BEN, PAGE).refusal("input.relay", input("{}"))).isEqualTo("session.not-viewer");
    }

    @Test
    void what_an_absent_agent_misses_is_not_kept_for_it() {
        agent.vanish();
        ben.ok("input.relay", input("{}"));

        assertThat(edge.agent(ANN, AGENT).session.types()).doesNotContain("input.relay");
    }

    @Test
    void inputs_have_a_budget_of_their_own() {
        for (int i = 0; i < 1_200; i++) {
            ben.session.forget();
            ben.ok("input.relay", input("{}"));
        }
        ben.ok("ping", "{}");
    }

    @Test
    void an_input_beyond_16_kib_costs_the_socket() {
        ben.raw("{\"id\":\"big\",\"type\":\"input.relay\",\"data\":" + input("{\"x\":\"" + "x".repeat(16_500) + "\"}")
                + "}");

        assertThat(ben.closeCode()).isEqualTo(4503);
    }

    @Test
    void an_end_says_goodbye_to_the_other_one() {
        ben.ok(
                "signal.bye",
                "{\"session\":\"" + SESSION.value() + "\",\"to\":\"" + AGENT_END.value() + "\",\"epoch\":1}");

        assertThat(agent.only("signal.bye").path("data").path("from").asText()).isEqualTo(VIEWER_END.value());
    }

    @Test
    void trouble_is_reported_of_ones_own_end_only() {
        ben.ok("session.trouble", trouble());
        assertThat(edge.gateway.commands())
                .endsWith(new ReportTrouble(SESSION, edge.clock.instant(), BEN, VIEWER_END, Trouble.FROZE));

        assertThat(ann.refusal("session.trouble", trouble())).isEqualTo("session.not-viewer");
    }

    @Test
    void a_session_is_paused_and_goes_on_by_the_lobby() {
        var live = "{\"lobby\":\"" + LOBBY.value() + "\",\"session\":\"" + SESSION.value() + "\"}";
        ann.ok("session.pause", live);
        ann.ok("session.resume", live);

        assertThat(edge.gateway.commands())
                .endsWith(
                        new LobbyCommand.PauseSession(
                                LOBBY, ANN, edge.clock.instant(), SESSION, PauseReason.HOST_PAUSED),
                        new LobbyCommand.ResumeSession(LOBBY, ANN, edge.clock.instant(), SESSION));
    }

    private static String trouble() {
        return "{\"session\":\"" + SESSION.value() + "\",\"connection\":\"" + VIEWER_END.value()
                + "\",\"kind\":\"froze\"}";
    }

    private static String input(String message) {
        return "{\"session\":\"" + SESSION.value() + "\",\"message\":" + message + "}";
    }
}
