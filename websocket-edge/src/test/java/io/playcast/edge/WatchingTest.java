package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.session.EndReason;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionEvent.StreamEnded;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
    private EdgeUnderTest edge;
    private TestClient ann;
    private TestClient agent;
    private TestClient ben;

    @BeforeEach
    void ann_hosts_with_an_agent_and_ben_is_in(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        ann = edge.greeted(ANN, PAGE);
        agent = edge.agent(ANN, AGENT);
        ben = edge.greeted(BEN, TABLET);
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        ben.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
    }

    @Test
    void a_session_starts_on_an_agent_of_ones_own_that_is_online() {
        var started = ann.ok("session.start", start(AGENT.value())).path("data");

        var command = edge.gateway.commands(StartSession.class).getFirst();
        assertThat(command.session().value()).isEqualTo(started.path("session").asText());
        assertThat(command.agent()).isEqualTo(AGENT);
        assertThat(ann.refusal("session.start", start(PAGE.value()))).isEqualTo("agent.unknown");
        assertThat(ben.refusal("session.start", start(AGENT.value()))).isEqualTo("agent.unknown");
    }

    @Test
    void every_member_and_the_agent_follow_the_session_from_its_first_event() {
        live();

        assertThat(agent.only("session.stream-opened").path("seq").asLong()).isZero();
        assertThat(ben.only("session.stream-opened")
                        .path("data")
                        .path("session")
                        .asText())
                .isEqualTo(SESSION.value());
    }

    @Test
    void attaching_asks_the_lobby_first_and_tells_both_ends() {
        live();

        var data = ben.ok("session.attach", session()).path("data");

        var attach = edge.gateway.commands(AttachViewer.class).getFirst();
        assertThat(edge.gateway.commands().subList(2, 4))
                .containsExactly(new AdmitViewer(LOBBY, BEN, edge.clock.instant(), SESSION), attach);
        assertThat(attach.device()).isEqualTo(TABLET);
        assertThat(data.path("connection").asText())
                .isEqualTo(attach.viewerEnd().value());
        assertThat(data.path("peer").asText()).isEqualTo(attach.agentEnd().value());
    }

    @Test
    void attaching_sent_again_after_an_unknown_outcome_means_the_same_ends() {
        live();
        var attach = "{\"id\":\"c9\",\"type\":\"session.attach\",\"data\":" + session() + "}";
        edge.gateway.answers(command -> {
            if (command instanceof AttachViewer) {
                throw new IllegalStateException("the answer was lost");
            }
            return null;
        });
        ben.raw(attach);
        edge.gateway.answers(_ -> null);
        ben.raw(attach);

        var attached = edge.gateway.commands(AttachViewer.class);
        assertThat(attached.getLast().viewerEnd())
                .isEqualTo(attached.getFirst().viewerEnd())
                .isNotEqualTo(attached.getLast().agentEnd());
        assertThat(attached.getLast().agentEnd()).isEqualTo(attached.getFirst().agentEnd());
    }

    @Test
    void attaching_before_the_stream_is_open_is_worth_another_try() {
        edge.happened(Given.STARTED);

        var error = ben.ask("session.attach", session()).path("error");

        assertThat(error.path("code").asText()).isEqualTo("session.not-open");
        assertThat(error.path("retryAfterMs").asLong()).isEqualTo(250);
    }

    @Test
    void one_who_left_the_lobby_no_longer_follows_its_session() {
        live();
        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.LEFT));
        ben.session.forget();

        edge.happened(Given.ATTACHED);

        assertThat(ben.session.types()).isEmpty();
        assertThat(agent.all("session.viewer-attached")).hasSize(1);
    }

    @Test
    void the_end_of_the_stream_is_its_last_push() {
        live();

        edge.happened(new StreamEnded(SESSION, EndReason.HOST_ENDED, 60, 1, null));

        assertThat(ben.all("session.stream-ended")).hasSize(1);
        assertThat(edge.feed.follows(SESSION.toString())).isFalse();
    }

    private void live() {
        edge.happened(Given.STARTED);
        edge.happened(Given.OPENED);
    }

    private static String start(String agent) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"agent\":\"" + agent + "\",\"profile\":\"medium\"}";
    }

    private static String session() {
        return "{\"session\":\"" + SESSION.value() + "\"}";
    }
}
