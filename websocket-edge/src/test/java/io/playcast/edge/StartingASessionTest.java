package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.session.Profile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session an agent: the agent is claimed before the lobby is asked. */
class StartingASessionTest {
    private static final LobbyId ELSEWHERE = new LobbyId("0000000000000000000000THER");

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_hosts_with_an_agent(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        ann = edge.greeted(ANN, PAGE);
        edge.agent(ANN, AGENT);
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
    }

    @Test
    void the_session_holds_its_agent() {
        var session = new SessionId(ann.ok("session.start", start(LOBBY))
                .path("data")
                .path("session")
                .asText());

        assertThat(edge.claims.find(LobbyClaim.AGENT, LobbyClaim.keyOf(AGENT)))
                .contains(LobbyClaim.of(LOBBY, session).owner());
    }

    @Test
    void an_agent_that_is_live_elsewhere_is_busy_and_the_lobby_is_not_asked() {
        edge.claims.claim(LobbyClaim.AGENT, LobbyClaim.keyOf(AGENT), LobbyClaim.ownersIn(ELSEWHERE) + "s-1");

        var error = ann.ask("session.start", start(LOBBY)).path("error");

        assertThat(error.path("code").asText()).isEqualTo("agent.busy");
        assertThat(error.path("retryAfterMs").asLong()).isZero();
        assertThat(edge.gateway.commands(StartSession.class)).isEmpty();
    }

    @Test
    void one_that_was_live_here_just_now_is_worth_another_try() {
        ann.ok("session.start", start(LOBBY));

        var error = ann.ask("session.start", start(LOBBY)).path("error");

        assertThat(error.path("code").asText()).isEqualTo("agent.busy");
        assertThat(error.path("retryAfterMs").asLong()).isEqualTo(500);
    }

    @Test
    void the_agent_of_a_refused_start_is_given_back() {
        edge.gateway.answers(_ -> {
            throw new Rejected("lobby.not-host", "Only the host can do this");
        });

        assertThat(ann.refusal("session.start", start(LOBBY))).isEqualTo("lobby.not-host");
        assertThat(edge.claims.size()).isZero();
    }

    @Test
    void after_a_failure_of_unknown_outcome_it_stays_claimed() {
        edge.gateway.answers(_ -> {
            throw new Rejected("unavailable", "not now", null, 10);
        });

        assertThat(ann.refusal("session.start", start(LOBBY))).isEqualTo("unavailable");
        assertThat(edge.claims.size()).isEqualTo(1);
    }

    @Test
    void a_start_that_is_refused_because_it_took_effect_before_keeps_its_agent() {
        edge.gateway.answers(command -> {
            var session = ((StartSession) command).session();
            edge.happened(new SessionStarted(LOBBY, session, AGENT, ANN, Profile.MEDIUM));
            throw new Rejected("session.live", "A session is live already");
        });

        assertThat(ann.refusal("session.start", start(LOBBY))).isEqualTo("session.live");
        assertThat(edge.claims.size()).isEqualTo(1);
    }

    private static String start(LobbyId lobby) {
        return "{\"lobby\":\"" + lobby.value() + "\",\"agent\":\"" + AGENT.value() + "\",\"profile\":\"medium\"}";
    }
}
