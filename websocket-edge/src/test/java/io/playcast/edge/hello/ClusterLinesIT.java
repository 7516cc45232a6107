package io.playcast.edge.hello;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.playcast.edge.command.Ids;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.RedisPubSub;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.engines.SharedEngines;
import io.playcast.id.Ulid;
import io.playcast.twin.Eventually;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.Sockets;
import io.playcast.wire.CloseCode;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One client line, two nodes, a real Redis. */
class ClusterLinesIT {
    private static final Ids IDS = new Ids(Clock.systemUTC());

    private static final AtomicLong OPENED = new AtomicLong();

    private static RedisClient client;
    private static EdgeRedis redis;

    private final String line = IDS.next();
    private final Node a = new Node();
    private final Node b = new Node();

    /** The id of a socket that is opened after all before; two of one millisecond are in no order. */
    private static String later() {
        return Ulid.of(OPENED.incrementAndGet(), new byte[10]);
    }

    private record Held(Connection connection, boolean taken) {
        boolean isSuperseded() {
            return connection
                    .closing()
                    .filter(status -> status.getCode() == CloseCode.SUPERSEDED.code())
                    .isPresent();
        }
    }

    private final class Node {
        final Connections connections = new Connections(Runnable::run, Clock.systemUTC(), new PerMinute(1_000, 2_000));
        final ClusterLines lines = new ClusterLines(redis, new RedisPubSub(redis), connections, new NodeId(IDS.next()));

        Held comes(long serial) {
            return comes(later(), serial);
        }

        Held comes(String socket, long serial) {
            var who = Sockets.identity(ANN, PAGE, DeviceKind.BROWSER, line, serial);
            var connection = Sockets.greeted(connections, new RecordingSession(), socket, who);
            return new Held(connection, lines.take(connection, who));
        }
    }

    @BeforeAll
    static void redis_runs() {
        client = RedisClient.create(SharedEngines.redis().uri());
        redis = new EdgeRedis(client);
    }

    @AfterAll
    static void redis_is_left() {
        client.shutdown();
    }

    @Test
    void a_newer_ticket_on_another_node_closes_the_socket_before() {
        var before = a.comes(1);

        var after = b.comes(2);

        assertThat(after.taken()).isTrue();
        Eventually.holds("the old one is closed", before::isSuperseded);
        assertThat(after.connection().closing()).isEmpty();
    }

    @Test
    void an_older_ticket_is_too_late_wherever_it_comes() {
        var newer = a.comes(2);

        assertThat(b.comes(1).taken()).isFalse();
        assertThat(a.comes(1).taken()).isFalse();
        assertThat(newer.connection().closing()).isEmpty();
    }

    @Test
    void of_one_ticket_the_socket_opened_last_wins_for_its_welcome_may_have_been_lost() {
        var early = later();
        var before = a.comes(1);

        assertThat(b.comes(1).taken()).isTrue();

        Eventually.holds("the first one is closed", before::isSuperseded);
        assertThat(a.comes(early, 1).taken()).as("a socket opened before").isFalse();
    }

    @Test
    void two_that_did_not_see_each_other_are_told_apart_when_they_claim_again() {
        var before = a.comes(1);
        try (var admin = client.connect()) {
            admin.sync().flushall();
        }
        var after = b.comes(2);
        assertThat(before.isSuperseded()).isFalse();

        a.lines.claimAgain();
        b.lines.claimAgain();

        Eventually.holds("the old one is closed", before::isSuperseded);
        assertThat(after.connection().closing()).isEmpty();
    }
}
