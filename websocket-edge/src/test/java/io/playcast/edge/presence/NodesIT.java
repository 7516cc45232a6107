package io.playcast.edge.presence;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Lane;
import io.playcast.engines.SharedEngines;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.presence.ReachableAgents.Agent;
import io.playcast.twin.Eventually;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.Sockets;
import io.playcast.twin.SomeAddresses;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.ServerMessage.DeviceShown;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes and a real Redis, everything a hundred times faster than in earnest. */
class NodesIT {
    private static final PresenceProperties FAST = new PresenceProperties(
            Duration.ofMillis(450), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100));
    /** An edge that another test left running sweeps too, and would take the turn. */
    private static final String A_DATABASE_OF_ITS_OWN = "/1";

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Ids IDS = new Ids(CLOCK);

    private static RedisClient client;
    private static EdgeRedis redis;

    private final UserId ann = new UserId(IDS.next());
    private final UserId ben = new UserId(IDS.next());
    private final Node a = new Node("a");
    private final Node b = new Node("b");

    private final class Node {
        final RecordingGateway gateway = new RecordingGateway();
        final Connections connections = new Connections(Runnable::run, CLOCK, new PerMinute(1_000, 2_000));
        final LeaseStore store = new LeaseStore(redis, FAST, new NodeId("a"));
        final Judge judge = new Judge(store, FAST);
        final Leases leases = new Leases(store, connections, FAST.renewEvery(), CLOCK);
        final PresenceCommands commands = new PresenceCommands(new Commands(gateway, SomeAddresses.WHERE_FROM), CLOCK);
        final SweepersTurn turn;
        final PresenceEdges edges =
                new PresenceEdges(connections, commands, judge, CLOCK, List.of(new Lane(Runnable::run, 8)));
        final Sweeper sweeper;

        Node(String name) {
            turn = new SweepersTurn(redis, FAST, name + IDS.next());
            sweeper = new Sweeper(
                    turn,
                    (after, _) -> after == null ? List.of(ann, ben) : List.of(),
                    () -> List.of(new Agent(ann, AGENT)),
                    judge,
                    connections,
                    commands);
        }

        Connection connect(UserId user, DeviceKind kind) {
            var device = kind == DeviceKind.AGENT ? AGENT : PAGE;
            var who = Sockets.identity(user, device, kind, IDS.next(), 0);
            var connection = Sockets.greeted(connections, new RecordingSession(), IDS.next(), who);
            leases.greeted(connection);
            edges.greeted(connection);
            return connection;
        }

        void leaves(Connection connection) {
            connections.closed(connection);
            leases.gone(connection);
            edges.gone(connection);
        }

        /** A round of everything, with every socket heard. */
        void lives() {
            connections.all().forEach(connection -> connection.heard(CLOCK.millis()));
            leases.renewHeard();
            leases.takeLapsed().forEach(edges::sayAgain);
            edges.sweep();
            sweeper.sweep();
        }

        List<GoOffline> toldOffline() {
            return gateway.commands(GoOffline.class);
        }
    }

    @BeforeAll
    static void redis_runs() {
        client = RedisClient.create(SharedEngines.redis().uri() + A_DATABASE_OF_ITS_OWN);
        redis = new EdgeRedis(client);
        emptied();
        new LeaseStore(redis, FAST, new NodeId("a")).begin();
    }

    @AfterAll
    static void redis_is_left() {
        client.shutdown();
    }

    @BeforeEach
    void redis_has_been_up_for_long() {
        Eventually.holds("Redis is a witness", () -> isWitness(a, ann) && isWitness(a, ben));
    }

    @Test
    void whom_a_killed_node_held_is_found_lost_by_another_when_the_lease_ran_out() {
        a.connect(ann, DeviceKind.BROWSER);
        b.connect(ben, DeviceKind.BROWSER);
        Eventually.holds("Ann is held", () -> b.judge.hold(ann) == Verdict.HELD);

        Eventually.holds("somebody is told offline", () -> {
            b.lives();
            return !b.toldOffline().isEmpty();
        });

        assertThat(b.toldOffline()).extracting(GoOffline::user).containsExactly(ann);
        assertThat(b.toldOffline()).extracting(GoOffline::reason).containsExactly(OfflineReason.NODE_LOST);
        assertThat(b.judge.hold(ben)).isEqualTo(Verdict.HELD);
    }

    @Test
    void an_agent_of_a_killed_node_is_found_lost_while_its_owner_looks_on_elsewhere() {
        a.connect(ann, DeviceKind.AGENT);
        b.connect(ann, DeviceKind.BROWSER);

        Eventually.holds("the agent is lost", () -> {
            b.lives();
            return !b.gateway.commands(LoseAgent.class).isEmpty();
        });

        assertThat(b.gateway.commands(LoseAgent.class))
                .extracting(LoseAgent::reason)
                .containsExactly(OfflineReason.NODE_LOST);
        assertThat(b.toldOffline()).extracting(GoOffline::user).doesNotContain(ann);
    }

    @Test
    void an_emptied_redis_marks_nobody() {
        a.connect(ann, DeviceKind.BROWSER);
        b.connect(ben, DeviceKind.BROWSER);
        emptied();
        assertThat(b.judge.hold(ann)).isIn(Verdict.UNKNOWN, Verdict.HELD);

        Eventually.holds("Redis is a witness again", () -> {
            a.lives();
            b.lives();
            return isWitness(a, ann);
        });
        for (int n = 0; n < 20; n++) {
            a.lives();
            b.lives();
        }

        assertThat(a.toldOffline()).isEmpty();
        assertThat(b.toldOffline()).isEmpty();
        assertThat(a.judge.hold(ann)).isEqualTo(Verdict.HELD);
        assertThat(a.gateway.commands(ComeOnline.class))
                .as("nothing to say again")
                .hasSize(1);
    }

    @Test
    void a_node_that_lost_its_leases_alone_says_again_who_is_there() {
        a.connect(ann, DeviceKind.BROWSER);
        Eventually.holds("Ann is held", () -> b.judge.hold(ann) == Verdict.HELD);
        Eventually.holds("Ann's lease ran out", () -> b.judge.hold(ann) == Verdict.FREE);

        Eventually.holds("she is told online again", () -> {
            a.lives();
            return a.gateway.commands(ComeOnline.class).size() == 2;
        });
    }

    @Test
    void the_last_socket_here_is_no_edge_while_another_node_has_one() {
        var here = a.connect(ann, DeviceKind.BROWSER);
        b.connect(ann, DeviceKind.BROWSER);
        Eventually.holds("both are held", () -> leasesOf(ann) == 2);

        a.leaves(here);

        Eventually.holds("one is given back", () -> leasesOf(ann) == 1);
        assertThat(a.judge.hold(ann)).isEqualTo(Verdict.HELD);
        assertThat(a.toldOffline()).isEmpty();
    }

    @Test
    void a_node_that_drains_leaves_its_leases_to_run_out() {
        var here = a.connect(ann, DeviceKind.BROWSER);
        Eventually.holds("Ann is held", () -> leasesOf(ann) == 1);

        a.leases.leaveBehind();
        a.leaves(here);

        assertThat(b.judge.hold(ann)).isEqualTo(Verdict.HELD);
        Eventually.holds("it ran out", () -> b.judge.hold(ann) == Verdict.FREE);
    }

    @Test
    void one_node_sweeps_until_it_does_so_no_more() {
        Eventually.holds("the turn of the test before is over", a.turn::taken);
        assertThat(a.turn.taken()).as("it is still its turn").isTrue();
        assertThat(b.turn.taken()).isFalse();

        Eventually.holds("another takes over", b.turn::taken);
        assertThat(a.turn.taken()).isFalse();
    }

    @Test
    void what_devices_somebody_has_is_seen_from_the_other_node() {
        a.connect(ann, DeviceKind.AGENT);
        a.connect(ann, DeviceKind.BROWSER);
        b.connections.alsoElsewhere(b.judge::devicesOf);

        Eventually.holds("it is there", () -> leasesOf(ann) == 2);

        assertThat(b.connections.agentsOf(ann)).containsExactly(AGENT);
        assertThat(b.connections.devicesOf(ann).join())
                .containsExactlyInAnyOrder(
                        new DeviceShown(AGENT, DeviceKind.AGENT), new DeviceShown(PAGE, DeviceKind.BROWSER));
    }

    private static void emptied() {
        try (var admin = client.connect()) {
            admin.sync().flushdb();
        }
    }

    private static boolean isWitness(Node node, UserId user) {
        return look(node, user).epochMs() >= FAST.lease().plus(FAST.margin()).toMillis();
    }

    private long leasesOf(UserId user) {
        return look(b, user).sockets();
    }

    private static LeaseStore.Look look(Node node, UserId user) {
        return node.store
                .look(user)
                .toCompletableFuture()
                .orTimeout(2, TimeUnit.SECONDS)
                .join();
    }
}
