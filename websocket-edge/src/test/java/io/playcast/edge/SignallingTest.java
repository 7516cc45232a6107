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

import io.playcast.id.ConnectionId;
import io.playcast.id.UserId;
import io.playcast.session.Milestone;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionEvent.MilestoneReached;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignallingTest {
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
    void an_offer_reaches_the_viewers_device_and_the_answer_the_agent() {
        attached();

        agent.ok("signal.offer", signal(VIEWER_END, 1, ",\"sdp\":\"v=0\""));
        ben.ok("signal.answer", signal(AGENT_END, 1, ",\"sdp\":\"v=0 too\""));

        var offer = ben.only("signal.offer").path("data");
        assertThat(offer.path("from").asText()).isEqualTo(AGENT_END.value());
        assertThat(offer.path("sdp").asText()).isEqualTo("v=0");
        assertThat(agent.only("signal.answer").path("data").path("from").asText())
                .isEqualTo(VIEWER_END.value());
        assertThat(ann.session.types()).doesNotContain("signal.offer", "signal.answer");
    }

    @Test
    void nobody_speaks_for_an_end_that_is_not_theirs() {
        attached();

        assertThat(ann.refusal("signal.offer", signal(VIEWER_END, 1, ",\"sdp\":\"v=0\"")))
                .isEqualTo("session.not-viewer");
        assertThat(ben.refusal("signal.offer", signal(VIEWER_END, 1, ",\"sdp\":\"v=0\"")))
                .isEqualTo("session.not-viewer");
        assertThat(agent.refusal("signal.bye".replace("bye", "restart"), signal(AGENT_END, 1, "")))
                .isEqualTo("session.not-viewer");
        assertThat(ann.refusal("session.milestone", milestone(VIEWER_END))).isEqualTo("session.not-viewer");
    }

    @Test
    void a_signal_of_an_older_negotiation_is_stale() {
        attached();
        edge.happened(new MilestoneReached(SESSION, AGENT_END, 2, Milestone.RESTARTED, null, null));

        assertThat(ben.refusal("signal.answer", signal(AGENT_END, 1, ",\"sdp\":\"v=0\"")))
                .isEqualTo("session.stale-epoch");
        assertThat(ben.refusal("signal.end-of-candidates", signal(AGENT_END, 0, "")))
                .isEqualTo("session.stale-epoch");
    }

    @Test
    void a_description_beyond_its_limit_is_refused() {
        attached();

        assertThat(agent.refusal("signal.offer", signal(VIEWER_END, 1, ",\"sdp\":\"" + "x".repeat(60_001) + "\"")))
                .isEqualTo("bad-request");
    }

    @Test
    void candidates_wait_for_a_device_that_is_coming_back() {
        attached();
        ben.vanish();
        agent.ok("signal.candidate", signal(VIEWER_END, 1, ",\"candidate\":\"candidate:1\""));

        var again = edge.greeted(BEN, TABLET);

        assertThat(again.only("signal.candidate").path("data").path("candidate").asText())
                .isEqualTo("candidate:1");
    }

    @Test
    void candidates_for_a_device_that_stayed_away_are_forgotten() {
        attached();
        ben.vanish();
        agent.ok("signal.candidate", signal(VIEWER_END, 1, ",\"candidate\":\"candidate:1\""));
        edge.clock.advance(Duration.ofSeconds(30));

        assertThat(edge.greeted(BEN, TABLET).session.types()).doesNotContain("signal.candidate");
    }

    @Test
    void a_milestone_of_ones_own_end_becomes_a_command() {
        attached();

        ben.ok("session.milestone", milestone(VIEWER_END));

        assertThat(edge.gateway.commands(RecordMilestone.class))
                .containsExactly(new RecordMilestone(
                        SESSION, edge.clock.instant(), BEN, VIEWER_END, 1, Milestone.CONNECTED, null, 420));
    }

    @Test
    void quality_is_reported_for_ones_own_end_once_a_second() {
        attached();

        ben.ok("quality.report", report(VIEWER_END));

        assertThat(ben.refusal("quality.report", report(AGENT_END))).isEqualTo("session.not-viewer");
        for (int i = 1; i < 8; i++) {
            ben.ok("quality.report", report(VIEWER_END));
        }
        assertThat(ben.refusal("quality.report", report(VIEWER_END))).isEqualTo("rate.limited");
    }

    @Test
    void what_one_end_measured_is_shown_to_everybody_who_follows_the_session() {
        attached();

        ben.ok("quality.report", report(VIEWER_END));

        var shown = ann.only("quality.window");
        assertThat(shown.has("seq")).isFalse();
        assertThat(shown.path("data").path("connection").asText()).isEqualTo(VIEWER_END.value());
        assertThat(shown.path("data").path("window").path("fps").asDouble()).isPositive();
        assertThat(ben.all("quality.window")).hasSize(1);
    }

    @Test
    void who_takes_part_is_told_of_ice_servers_and_nobody_else() {
        attached();

        var data = ben.ok("session.ice-servers", session()).path("data");

        assertThat(data.path("iceServers").path(0).path("urls").path(0).asText())
                .isEqualTo("stun:stun.example:3478");
        assertThat(data.path("until").asText())
                .isEqualTo(edge.clock.instant().plusSeconds(600).toString());
        var stranger = edge.greeted(new UserId("0".repeat(23) + "CAR"), PAGE);
        assertThat(stranger.refusal("session.ice-servers", session())).isEqualTo("session.not-viewer");
    }

    private static String session() {
        return "{\"session\":\"" + SESSION.value() + "\"}";
    }

    private void live() {
        edge.happened(Given.STARTED);
        edge.happened(Given.OPENED);
    }

    private void attached() {
        live();
        edge.happened(Given.ATTACHED);
    }

    private static String signal(ConnectionId to, int epoch, String more) {
        return "{\"session\":\"" + SESSION.value() + "\",\"to\":\"" + to.value() + "\",\"epoch\":" + epoch + more + "}";
    }

    private static String milestone(ConnectionId end) {
        return "{\"session\":\"" + SESSION.value() + "\",\"connection\":\"" + end.value()
                + "\",\"epoch\":1,\"kind\":\"connected\",\"firstFrameMs\":420}";
    }

    private String report(ConnectionId end) {
        long now = edge.clock.millis();
        return "{\"session\":\"" + SESSION.value() + "\",\"connection\":\"" + end.value() + "\",\"window\":{\"from\":"
                + (now - 1_000) + ",\"to\":" + now
                + ",\"fps\":30,\"bitrate\":2000000,\"loss\":0,\"dropped\":0,\"frozen\":0}}";
    }
}
