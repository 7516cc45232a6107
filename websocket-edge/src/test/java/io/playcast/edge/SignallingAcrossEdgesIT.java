package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.socket.Connections;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.twin.Eventually;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Directed signals between two real edges over a real Redis. */
class SignallingAcrossEdgesIT {
    private static final RunningEdge FIRST = RunningEdge.get();
    private static final RunningEdge SECOND = RunningEdge.second();

    private AcrossEdges at;

    @BeforeEach
    void bens_tablet_watches_what_anns_agent_streams_elsewhere() {
        at = new AcrossEdges(FIRST, SECOND);
    }

    @AfterEach
    void everybody_goes() {
        at.close();
    }

    @Test
    void signals_go_to_the_device_at_the_other_edge_in_two_hops_and_to_no_other() {
        try (var wire = new Hops(FIRST, Hops.to(at.ben, TABLET), Hops.to(at.ann, AGENT))) {
            at.agent.ok("signal.offer", at.signal(at.viewerEnd, 1, ",\"sdp\":\"v=0\""));
            assertThat(at.tablet.next("signal.offer").path("data").path("sdp").asText())
                    .isEqualTo("v=0");
            at.tablet.ok("signal.answer", at.signal(at.agentEnd, 1, ",\"sdp\":\"v=0 too\""));

            var answer = at.agent.next("signal.answer").path("data");
            assertThat(answer.path("sdp").asText()).isEqualTo("v=0 too");
            assertThat(answer.path("from").asText()).isEqualTo(at.viewerEnd.value());
            Eventually.holds("each went over Redis", () -> wire.messages.get() == 2);
        }
        assertThat(at.page.count("signal.offer") + at.page.count("signal.answer"))
                .isZero();
    }

    @Test
    void between_two_devices_at_one_edge_nothing_goes_over_redis() {
        var phone = AcrossEdges.device();
        var phoneEnd = AcrossEdges.end();
        FIRST.happened(new ViewerAttached(at.session, at.ben, phone, phoneEnd, AcrossEdges.end()));
        var near = FIRST.greeted(at.ben, phone, true);
        Eventually.holds("the phone sees the session", () -> at.sees(near));

        try (var wire = new Hops(FIRST, Hops.to(at.ben, phone))) {
            at.agent.ok("signal.offer", at.signal(phoneEnd, 1, ",\"sdp\":\"v=0\""));
            near.next("signal.offer");

            assertThat(wire.messages).hasValue(0);
        }
        near.socket.abort();
    }

    @Test
    void a_stranger_and_a_member_who_holds_no_end_are_refused() {
        var stranger = SECOND.greeted(AcrossEdges.somebody(), PAGE, true);
        var other = SECOND.greeted(at.ben, PAGE, true);

        assertThat(stranger.refusal("signal.offer", at.signal(at.agentEnd, 1, ",\"sdp\":\"v=0\"")))
                .isEqualTo("session.not-viewer");
        assertThat(other.refusal("signal.offer", at.signal(at.agentEnd, 1, ",\"sdp\":\"v=0\"")))
                .isEqualTo("session.not-viewer");
        assertThat(at.page.refusal("signal.offer", at.signal(at.viewerEnd, 1, ",\"sdp\":\"v=0\"")))
                .isEqualTo("session.not-viewer");
        at.tablet.ok("signal.answer", at.signal(at.agentEnd, 1, ",\"sdp\":\"mine\""));
        at.agent.next("signal.answer");
        assertThat(at.agent.count("signal.offer")).isZero();
        List.of(stranger, other).forEach(client -> client.socket.abort());
    }

    @Test
    void what_belongs_to_a_negotiation_that_was_overtaken_is_dropped_at_both_edges() {
        at.agent.ok("signal.offer", at.signal(at.viewerEnd, 2, ",\"sdp\":\"again\""));
        at.tablet.next("signal.offer");

        at.tablet.ok("signal.candidate", at.signal(at.agentEnd, 1, ",\"candidate\":\"candidate:old\""));
        at.agent.ok("signal.candidate", at.signal(at.viewerEnd, 1, ",\"candidate\":\"candidate:old\""));
        at.tablet.ok("signal.candidate", at.signal(at.agentEnd, 2, ",\"candidate\":\"candidate:new\""));
        at.agent.ok("signal.candidate", at.signal(at.viewerEnd, 2, ",\"candidate\":\"candidate:new\""));

        for (var client : List.of(at.agent, at.tablet)) {
            assertThat(client.next("signal.candidate")
                            .path("data")
                            .path("candidate")
                            .asText())
                    .isEqualTo("candidate:new");
            assertThat(client.count("signal.candidate")).isOne();
        }
    }

    @Test
    void what_comes_while_the_tablet_changes_edges_is_kept_and_given_in_order() {
        at.tablet.socket.abort();
        Eventually.holds(
                "it is gone", () -> SECOND.bean(Connections.class).of(at.ben).isEmpty());
        at.agent.ok("signal.offer", at.signal(at.viewerEnd, 1, ",\"sdp\":\"v=0\""));
        at.agent.ok("signal.candidate", at.signal(at.viewerEnd, 1, ",\"candidate\":\"candidate:1\""));
        at.agent.ok("signal.end-of-candidates", at.signal(at.viewerEnd, 1, ""));

        at.tablet = SECOND.greeted(at.ben, TABLET, true);

        at.tablet.next("signal.end-of-candidates");
        assertThat(at.tablet.frames.stream()
                        .map(frame -> frame.path("type").asText())
                        .filter(type -> type.startsWith("signal.")))
                .containsExactly("signal.offer", "signal.candidate", "signal.end-of-candidates");
    }
}
