package io.playcast.edge.presence;

import static io.playcast.twin.SomeIds.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.edge.command.Commands;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Identity;
import io.playcast.edge.socket.Lane;
import io.playcast.id.DeviceId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.twin.ManualClock;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.SaidOfOthers;
import io.playcast.twin.SomeAddresses;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentEdgesTest {
    private static final DeviceId AGENT = new DeviceId("01JDA0000000000000000000AG");

    private final ManualClock clock = new ManualClock();
    private final RecordingGateway gateway = new RecordingGateway();
    private final Connections connections = new Connections(Runnable::run, clock, new PerMinute(1_000, 2_000));
    private final SaidOfOthers elsewhere = new SaidOfOthers();
    private final AgentEdges agents = new AgentEdges(
            connections,
            new PresenceCommands(new Commands(gateway, SomeAddresses.WHERE_FROM), clock),
            elsewhere,
            clock,
            List.of(new Lane(Runnable::run, 8)));

    @Test
    void an_agents_socket_is_an_edge_and_a_page_is_none() {
        connect("a", DeviceKind.AGENT);
        connect("b", DeviceKind.BROWSER);
        later(5);

        assertThat(gateway.commands()).hasSize(1);
        assertThat(gateway.commands(ConnectAgent.class).getFirst().agent()).isEqualTo(AGENT);
    }

    @Test
    void three_seconds_without_it_are_an_edge_and_a_short_break_is_none() {
        close(connect("a", DeviceKind.AGENT));
        later(2);
        var back = connect("b", DeviceKind.AGENT);
        later(10);
        assertThat(gateway.commands(LoseAgent.class)).isEmpty();

        close(back);
        later(3);

        assertThat(gateway.commands(LoseAgent.class))
                .containsExactly(new LoseAgent(ANN, clock.instant(), AGENT, OfflineReason.LEFT));
    }

    @Test
    void while_the_log_does_not_know_its_owner_online_it_is_told_again() {
        gateway.answers(_ -> {
            throw new Rejected("presence.not-online", "This person is not online");
        });
        connect("a", DeviceKind.AGENT);
        gateway.answers(_ -> null);
        later(1);
        later(1);

        assertThat(gateway.commands(ConnectAgent.class)).hasSize(2);
    }

    @Test
    void an_agent_that_went_to_another_node_is_that_nodes_to_tell_of() {
        elsewhere.verdict = Verdict.HELD;
        close(connect("a", DeviceKind.AGENT));
        later(10);

        assertThat(gateway.commands(LoseAgent.class)).isEmpty();
    }

    @Test
    void while_redis_knows_nothing_no_agent_is_told_lost_and_it_is_asked_again() {
        elsewhere.verdict = Verdict.UNKNOWN;
        close(connect("a", DeviceKind.AGENT));
        later(60);
        assertThat(gateway.commands(LoseAgent.class)).isEmpty();

        elsewhere.verdict = Verdict.FREE;
        later(1);

        assertThat(gateway.commands(LoseAgent.class)).hasSize(1);
    }

    @Test
    void when_its_owner_was_called_lost_by_mistake_the_agent_is_told_once_more() {
        connect("a", DeviceKind.AGENT);

        agents.sayAgain(ANN);
        later(1);

        assertThat(gateway.commands(ConnectAgent.class)).hasSize(2);
    }

    private Connection connect(String id, DeviceKind kind) {
        var connection = connections.open(id, new RecordingSession());
        var principal = new Principal(ANN, Set.of(AccountRole.PLAYER), null, Instant.MAX);
        var who = new Identity(principal, new Device(kind, AGENT, null), "line-" + id, 0);
        connection.identify(who);
        connections.found(connection, who);
        agents.greeted(connection);
        return connection;
    }

    private void close(Connection connection) {
        connections.closed(connection);
        agents.gone(connection);
    }

    private void later(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        agents.sweep();
    }
}
