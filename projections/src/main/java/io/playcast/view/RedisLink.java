package io.playcast.view;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.codec.RedisCodec;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One connection to Redis, or to a cluster of them, made when first asked for and made anew when broken, so that the platform starts without Redis. */
public final class RedisLink<V> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long SHORT_MS = 250;
    private static final long RETRY_NANOS = Duration.ofMillis(500).toNanos();

    private final AbstractRedisClient client;
    private final RedisCodec<String, V> codec;
    private final ReentrantLock calling = new ReentrantLock();
    private volatile @Nullable Open<V> connection;
    private @Nullable RuntimeException refused;
    private long refusedAt;

    /** What may be asked of one Redis and of a cluster alike. */
    public record Open<V>(
            StatefulConnection<String, V> connection,
            RedisClusterCommands<String, V> sync,
            RedisClusterAsyncCommands<String, V> async) {}

    public RedisLink(AbstractRedisClient client, RedisCodec<String, V> codec) {
        this.client = client;
        this.codec = codec;
    }

    /** One calls, which takes as long as Redis lets it wait; whoever comes meanwhile waits less.
     *
     * @throws io.lettuce.core.RedisException soon while Redis is away
     */
    public Open<V> open() {
        var now = connection;
        if (now != null && now.connection.isOpen()) {
            return now;
        }
        if (!waited()) {
            throw new RedisConnectionException("Redis is being called, and has not answered yet");
        }
        try {
            return called();
        } finally {
            calling.unlock();
        }
    }

    private boolean waited() {
        try {
            return calling.tryLock(SHORT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Open<V> called() {
        if (connection != null && connection.connection.isOpen()) {
            return connection;
        }
        if (refused != null && System.nanoTime() - refusedAt < RETRY_NANOS) {
            throw new RedisConnectionException("Redis is away", refused);
        }
        close();
        return connection = connect();
    }

    @Override
    public void close() {
        calling.lock();
        try {
            if (connection != null) {
                connection.connection.closeAsync();
                connection = null;
            }
        } finally {
            calling.unlock();
        }
    }

    private Open<V> connect() {
        try {
            var made = made();
            made.connection.setTimeout(PATIENCE);
            refused = null;
            return made;
        } catch (RuntimeException problem) {
            refused = problem;
            refusedAt = System.nanoTime();
            throw problem;
        }
    }

    private Open<V> made() {
        return switch (client) {
            case RedisClient one -> {
                var to = one.connect(codec);
                yield new Open<>(to, to.sync(), to.async());
            }
            case RedisClusterClient cluster -> {
                var to = cluster.connect(codec);
                yield new Open<>(to, to.sync(), to.async());
            }
            default -> throw new IllegalStateException("neither one Redis nor a cluster of them: " + client);
        };
    }
}
