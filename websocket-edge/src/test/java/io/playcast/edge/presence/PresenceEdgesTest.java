package io.playcast.edge.presence;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.edge.command.Commands;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Identity;
import io.playcast.edge.socket.Lane;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoOffline;
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

class PresenceEdgesTest {
    private final ManualClock clock = new ManualClock();
    private final RecordingGateway gateway = new RecordingGateway();
    private final Connections connections = new Connections(Runnable::run, clock, new PerMinute(1_000, 2_000));
    private final SaidOfOthers elsewhere = new SaidOfOthers();
    private final PresenceEdges presence = new PresenceEdges(
            connections,
            new PresenceCommands(new Commands(gateway, SomeAddresses.WHERE_FROM), clock),
            elsewhere,
            clock,
            List.of(new Lane(Runnable::run, 8), new Lane(Runnable::run, 8)));

    @Test
    void the_first_socket_is_an_edge_and_the_second_is_none() {
        connect("a");
        connect("b");

        assertThat(gateway.commands()).containsExactly(new ComeOnline(ANN, clock.instant()));
    }

    @Test
    void three_seconds_without_a_socket_are_an_edge() {
        close(connect("a"));
        later(2);
        assertThat(gateway.commands(GoOffline.class)).isEmpty();

        later(1);

        assertThat(gateway.commands(GoOffline.class))
                .containsExactly(new GoOffline(ANN, clock.instant(), OfflineReason.LEFT));
    }

    @Test
    void a_reload_of_the_page_is_no_edge() {
        close(connect("a"));
        later(2);
        connect("b");
        later(10);

        assertThat(gateway.commands()).hasSize(1);
    }

    @Test
    void an_edge_the_store_did_not_take_is_told_again() {
        gateway.answers(_ -> {
            throw new IllegalStateException("away");
        });
        connect("a");
        gateway.answers(_ -> null);
        later(1);

        assertThat(gateway.commands(ComeOnline.class)).hasSize(2);
        later(1);
        assertThat(gateway.commands(ComeOnline.class)).hasSize(2);
    }

    @Test
    void a_node_that_stops_leaves_nobody_online() {
        connect("a");

        presence.leaveAll();

        assertThat(gateway.commands(GoOffline.class))
                .containsExactly(new GoOffline(ANN, clock.instant(), OfflineReason.NODE_LOST));
    }

    @Test
    void whoever_has_a_socket_on_another_node_is_that_nodes_to_tell_of() {
        elsewhere.verdict = Verdict.HELD;
        close(connect("a"));
        later(3);
        elsewhere.verdict = Verdict.FREE;
        later(10);

        assertThat(gateway.commands(GoOffline.class)).isEmpty();
    }

    @Test
    void while_redis_knows_nothing_nobody_is_told_offline_and_it_is_asked_again() {
        elsewhere.verdict = Verdict.UNKNOWN;
        close(connect("a"));
        later(60);
        assertThat(gateway.commands(GoOffline.class)).isEmpty();

        elsewhere.verdict = Verdict.FREE;
        later(1);

        assertThat(gateway.commands(GoOffline.class)).hasSize(1);
    }

    @Test
    void whoever_comes_to_another_node_while_being_told_offline_is_told_online_once_more() {
        close(connect("a"));
        gateway.answers(_ -> {
            elsewhere.verdict = Verdict.HELD;
            return null;
        });
        later(3);

        assertThat(gateway.commands())
                .extracting(Object::getClass)
                .containsExactly(ComeOnline.class, GoOffline.class, ComeOnline.class);
    }

    private Connection connect(String id) {
        var connection = connections.open(id, new RecordingSession());
        var principal = new Principal(ANN, Set.of(AccountRole.PLAYER), null, Instant.MAX);
        var who = new Identity(principal, new Device(DeviceKind.BROWSER, PAGE, null), "line-" + id, 0);
        connection.identify(who);
        connections.found(connection, who);
        presence.greeted(connection);
        return connection;
    }

    private void close(Connection connection) {
        connections.closed(connection);
        presence.gone(connection);
    }

    private void later(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        presence.sweep();
    }
}
