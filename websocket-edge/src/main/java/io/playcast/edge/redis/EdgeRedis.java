package io.playcast.edge.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.feed.Channels;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge's way to Redis: opened once Redis answers, then kept by Lettuce.
 *
 * <p>One connection asks and listens (RESP3, so Redis 6 or newer): what a script publishes and what it answers come together. A cluster
 * has one that asks and one that listens. An edge starts without Redis, and nothing here waits for it.
 */
public final class EdgeRedis {
    /** The bean of a client made for an edge; without one, it takes the client that is there. */
    public static final String CLIENT = "edgeRedisClient";

    private static final Logger LOG = LoggerFactory.getLogger(EdgeRedis.class);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final int PATIENCE_S = 2;

    private final AbstractRedisClient client;
    private final AtomicLong breaks = new AtomicLong();
    private volatile @Nullable Links links;

    /** What an asker needs now. @param publish the command that publishes where the edges listen */
    public record Reached(RedisClusterAsyncCommands<String, byte[]> commands, String publish) {}

    /** @param sharded whether a channel lives on the shard of its name (SSUBSCRIBE) instead of everywhere (SUBSCRIBE) */
    record Links(
            StatefulConnection<String, byte[]> asker,
            RedisClusterAsyncCommands<String, byte[]> asking,
            StatefulRedisPubSubConnection<String, byte[]> listening,
            boolean sharded) {}

    public EdgeRedis(AbstractRedisClient client) {
        this.client = client;
        client.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                breaks.incrementAndGet();
            }
        });
        open();
    }

    /** The stage fails at once while Redis is away, and within the client's timeout when it does not answer. */
    public <T> CompletionStage<T> ask(
            Function<RedisClusterAsyncCommands<String, byte[]>, ? extends CompletionStage<T>> question) {
        var now = links;
        if (now == null) {
            return CompletableFuture.failedFuture(new RedisConnectionException("Redis has not answered yet"));
        }
        try {
            return question.apply(now.asking);
        } catch (RuntimeException rejected) {
            return CompletableFuture.failedFuture(rejected);
        }
    }

    /** Empty while a question would only wait. */
    public Optional<Reached> reached() {
        return links().filter(open -> open.asker.isOpen())
                .map(open -> new Reached(open.asking, open.sharded ? "SPUBLISH" : "PUBLISH"));
    }

    /** Empty until Redis answered for the first time. */
    Optional<Links> links() {
        return Optional.ofNullable(links);
    }

    /** How often a connection was lost. */
    long breaks() {
        return breaks.get();
    }

    /** Tries to connect for the first time; later ones are Lettuce's business. */
    void open() {
        if (links != null) {
            return;
        }
        try {
            var made = connect();
            links = made;
            LOG.info("channels between nodes are {}", made.sharded ? "sharded (SSUBSCRIBE)" : "plain (SUBSCRIBE)");
        } catch (RuntimeException away) {
            LOG.warn("Redis does not answer yet: {}", away.toString());
        }
    }

    private Links connect() {
        return switch (client) {
            case RedisClient one -> {
                var both = one.connectPubSub(CODEC);
                yield new Links(both, both.async(), both, isSharded(both.async()));
            }
            case RedisClusterClient cluster -> {
                var asking = cluster.connect(CODEC);
                yield new Links(asking, asking.async(), cluster.connectPubSub(CODEC), isSharded(asking.async()));
            }
            default -> throw new IllegalStateException("neither one Redis nor a cluster of them: " + client);
        };
    }

    private static boolean isSharded(RedisClusterAsyncCommands<String, byte[]> asking) {
        var info = asking.info("server")
                .toCompletableFuture()
                .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                .join();
        return Channels.areSharded(info);
    }

    @PreDestroy
    void close() {
        links().ifPresent(open -> open.listening.close());
    }
}
