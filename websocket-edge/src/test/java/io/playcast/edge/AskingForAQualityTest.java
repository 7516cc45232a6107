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

import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionEvent.QualityAutomated;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A viewer wants one quality, or leaves it to the sender. */
class AskingForAQualityTest {
    private EdgeUnderTest edge;
    private TestClient ben;
    private TestClient agent;

    @BeforeEach
    void ben_watches(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        agent = edge.agent(ANN, AGENT);
        edge.greeted(ANN, PAGE).ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        ben = edge.greeted(BEN, TABLET);
        ben.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        edge.happened(Given.STARTED);
        edge.happened(Given.OPENED);
        edge.happened(Given.ATTACHED);
    }

    @Test
    void a_profile_is_a_command_with_the_viewers_reason() {
        ben.ok("session.quality", quality(",\"profile\":\"low\""));

        assertThat(edge.gateway.commands(ChangeQuality.class))
                .containsExactly(new ChangeQuality(
                        SESSION, edge.clock.instant(), BEN, VIEWER_END, Profile.LOW, QualityReason.VIEWER_ASKED));
    }

    @Test
    void auto_is_a_command_of_its_own_and_reaches_the_agent_as_an_event() {
        ben.ok("session.quality", quality(",\"auto\":true"));
        assertThat(edge.gateway.commands(AutomateQuality.class))
                .containsExactly(new AutomateQuality(SESSION, edge.clock.instant(), BEN, VIEWER_END));

        edge.happened(new QualityAutomated(SESSION, VIEWER_END));

        assertThat(agent.only("session.quality-automated")
                        .path("data")
                        .path("connection")
                        .asText())
                .isEqualTo(VIEWER_END.value());
    }

    @Test
    void it_is_one_or_the_other_and_of_ones_own_end() {
        for (var neither : new String[] {"", ",\"auto\":false", ",\"auto\":true,\"profile\":\"low\""}) {
            assertThat(ben.refusal("session.quality", quality(neither))).isEqualTo("bad-request");
        }
        assertThat(ben.refusal(
                        "session.quality", quality(",\"auto\":true").replace(VIEWER_END.value(), AGENT_END.value())))
                .isEqualTo("session.not-viewer");
    }

    private static String quality(String how) {
        return "{\"session\":\"" + SESSION.value() + "\",\"connection\":\"" + VIEWER_END.value() + "\"" + how + "}";
    }
}
