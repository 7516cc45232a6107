package io.playcast.edge.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.playcast.edge.command.Ids;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.engines.SharedEngines;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.OpenSocket;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Given a user with an agent at one edge and a browser at another: whoever reads which sockets there are finds both, until they leave. */
class SocketsOfANodeIT {
    private static final PresenceProperties SHORT = new PresenceProperties(
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static RedisClient client;
    private static EdgeRedis redis;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UserId ann = new UserId(ids.next());

    @BeforeAll
    static void up() {
        client = RedisClient.create(SharedEngines.redis().uri());
        redis = new EdgeRedis(client);
    }

    @AfterAll
    static void down() {
        client.shutdown();
    }

    @Test
    void a_lease_tells_the_edge_the_user_and_the_device() {
        var a = new LeaseStore(redis, SHORT, new NodeId("a"));
        var b = new LeaseStore(redis, SHORT, new NodeId("b"));
        var agent = new Device(DeviceKind.AGENT, new DeviceId(ids.next()), null);
        var browser = new Device(DeviceKind.BROWSER, new DeviceId(ids.next()), null);

        a.renew(ann, "s1", agent).toCompletableFuture().join();
        b.renew(ann, "s2", browser).toCompletableFuture().join();
        b.renew(ann, "s2", browser).toCompletableFuture().join();

        assertThat(sockets())
                .containsExactlyInAnyOrder(
                        new OpenSocket("a", "s1", ann, agent.id(), true),
                        new OpenSocket("b", "s2", ann, browser.id(), false));

        a.give(ann, "s1", agent).toCompletableFuture().join();

        assertThat(sockets()).extracting(OpenSocket::node).containsExactly("b");
    }

    private List<OpenSocket> sockets() {
        try (var connection = client.connect()) {
            return connection.sync().zrange(OpenSocket.key(ann), 0, -1).stream()
                    .map(OpenSocket::of)
                    .filter(socket -> socket.user().equals(ann))
                    .toList();
        }
    }
}
