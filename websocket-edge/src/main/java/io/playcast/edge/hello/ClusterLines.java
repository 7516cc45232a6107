package io.playcast.edge.hello;

import io.lettuce.core.ScriptOutputType;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.PubSub;
import io.playcast.edge.redis.Script;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Identity;
import io.playcast.wire.CloseCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Client lines over all nodes: a key a line in Redis, taken in one step; the node of the socket before is told to close it.
 *
 * <p>Every holder claims its line again now and then. So two that could not see each other while Redis was away are told
 * apart when it is back, and the key of a line that nobody holds runs out.
 */
public final class ClusterLines implements Lines {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterLines.class);
    /** Three claims may be lost. */
    private static final Duration KEPT = Duration.ofSeconds(90);

    private static final int PATIENCE_MS = 500;
    private static final String NODE = "node:{";
    /** A holder is {@code serial socket node}; the higher serial wins, and of one ticket the socket opened last. */
    private static final Script<List<byte[]>> CLAIM = Script.of("""
            local held = redis.call('GET', KEYS[1])
            if held then
              local serial, socket = string.match(held, '^(%d+) (%S+) ')
              local mine = tonumber(ARGV[1])
              if tonumber(serial) > mine or (tonumber(serial) == mine and socket > ARGV[2]) then return {'', held} end
            end
            redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2] .. ' ' .. ARGV[3], 'PX', ARGV[4])
            return {'taken', held or ''}""", ScriptOutputType.MULTI);

    private final EdgeRedis redis;
    private final PubSub channels;
    private final Connections connections;
    private final NodeId node;

    public ClusterLines(EdgeRedis redis, PubSub channels, Connections connections, NodeId node) {
        this.redis = redis;
        this.channels = channels;
        this.connections = connections;
        this.node = node;
        channels.deliver(
                NODE,
                (_, socket) -> connections.socket(text(socket)).ifPresent(loser -> loser.close(CloseCode.SUPERSEDED)));
        channels.subscribe(channel(node.value()));
    }

    /** While Redis is away the line is taken here alone; the next claim settles it. */
    @Override
    public boolean take(Connection connection, Identity who) {
        try {
            return claim(connection, who).toCompletableFuture().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            LOG.debug("line={} is taken without Redis: {}", who.line(), away.toString());
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Called every 30 s. */
    public void claimAgain() {
        connections.all().stream()
                .filter(connection -> connection.greeted() && !connection.isGone())
                .forEach(connection -> claim(connection, connection.who()).thenAccept(ours -> {
                    if (!ours) {
                        connection.close(CloseCode.SUPERSEDED);
                    }
                }));
    }

    private CompletionStage<Boolean> claim(Connection connection, Identity who) {
        return redis.ask(asking -> CLAIM.run(
                        asking,
                        new String[] {"line:{" + who.line() + "}"},
                        bytes(Long.toString(who.serial())),
                        bytes(connection.id()),
                        bytes(node.value()),
                        bytes(Long.toString(KEPT.toMillis()))))
                .thenApply(answer -> {
                    boolean taken = answer.get(0).length > 0;
                    if (taken) {
                        close(text(answer.get(1)), connection);
                    }
                    return taken;
                });
    }

    /** @param holder whom the line was taken from, empty for nobody */
    private void close(String holder, Connection by) {
        var parts = holder.split(" ");
        if (parts.length == 3 && !parts[1].equals(by.id()) && !parts[2].equals(node.value())) {
            channels.publish(channel(parts[2]), bytes(parts[1]));
        }
    }

    private static String channel(String node) {
        return NODE + node + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
