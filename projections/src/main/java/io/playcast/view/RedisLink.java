package io.playcast.view;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection to Redis, made when first asked for and made anew when broken, so that the platform starts without Redis. */
public final class RedisLink<V> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long RETRY_NANOS = Duration.ofMillis(500).toNanos();

    private final RedisClient client;
    private final RedisCodec<String, V> codec;
    private @Nullable StatefulRedisConnection<String, V> connection;
    private @Nullable RuntimeException refused;
    private long refusedAt;

    public RedisLink(RedisClient client, RedisCodec<String, V> codec) {
        this.client = client;
        this.codec = codec;
    }

    /** @throws io.lettuce.core.RedisException at once while Redis is away */
    public synchronized StatefulRedisConnection<String, V> open() {
        if (connection != null && connection.isOpen()) {
            return connection;
        }
        if (refused != null && System.nanoTime() - refusedAt < RETRY_NANOS) {
            throw new RedisConnectionException("Redis is away", refused);
        }
        close();
        return connection = connect();
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.closeAsync();
            connection = null;
        }
    }

    private StatefulRedisConnection<String, V> connect() {
        try {
            var made = client.connect(codec);
            made.setTimeout(PATIENCE);
            refused = null;
            return made;
        } catch (RuntimeException problem) {
            refused = problem;
            refusedAt = System.nanoTime();
            throw problem;
        }
    }
}
