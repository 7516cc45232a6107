package io.playcast.presence.command;

import static io.playcast.presence.command.PresenceSpec.ANN;
import static io.playcast.presence.command.PresenceSpec.AWAY;
import static io.playcast.presence.command.PresenceSpec.CAME;
import static io.playcast.presence.command.PresenceSpec.NOW;
import static io.playcast.presence.command.PresenceSpec.WENT;
import static io.playcast.presence.command.PresenceSpec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.id.DeviceId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgentsOfAPersonTest {
    private static final DeviceId AGENT = Ids.device();
    private static final DeviceId ANOTHER = Ids.device();
    private static final ConnectAgent CONNECT = new ConnectAgent(ANN, NOW, AGENT);
    private static final LoseAgent LOSE = new LoseAgent(ANN, NOW, AGENT, OfflineReason.TIMED_OUT);
    private static final AgentConnected CONNECTED = new AgentConnected(ANN, AGENT);
    private static final AgentLost LOST = new AgentLost(ANN, AGENT, OfflineReason.TIMED_OUT);

    @Test
    void an_agent_that_can_be_reached_is_an_edge() {
        assertThat(given(CAME).when(CONNECT)).containsExactly(CONNECTED);
        assertThat(given(CAME, AWAY).when(CONNECT)).containsExactly(CONNECTED);
        assertThat(given(CAME, CONNECTED).when(new ConnectAgent(ANN, NOW, ANOTHER)))
                .containsExactly(new AgentConnected(ANN, ANOTHER));
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_that_can_no_longer_be_reached_is_an_edge_with_its_reason(OfflineReason reason) {
        assertThat(given(CAME, CONNECTED).when(new LoseAgent(ANN, NOW, AGENT, reason)))
                .containsExactly(new AgentLost(ANN, AGENT, reason));
    }

    @Test
    void saying_it_twice_is_harmless() {
        assertThat(given(CAME, CONNECTED).when(CONNECT)).isEmpty();
        assertThat(given(CAME, CONNECTED, LOST).when(LOSE)).isEmpty();
        assertThat(given(CAME).when(LOSE)).isEmpty();
    }

    @Test
    void an_agent_is_a_connection_so_its_owner_is_online() {
        assertThat(given().refused(CONNECT).code()).isEqualTo("presence.not-online");
        assertThat(given(CAME, WENT).refused(CONNECT).code()).isEqualTo("presence.not-online");
        assertThat(given().refused(LOSE).code()).isEqualTo("presence.not-online");
    }

    @Test
    void with_the_last_connection_all_agents_are_gone_and_each_comes_by_itself() {
        assertThat(given(CAME, CONNECTED, WENT).when(LOSE)).isEmpty();
        assertThat(given(CAME, CONNECTED, WENT, CAME).when(CONNECT)).containsExactly(CONNECTED);
    }
}
