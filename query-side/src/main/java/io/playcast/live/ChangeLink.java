package io.playcast.live;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.Rejected;
import io.playcast.feed.Channels;
import io.playcast.view.RedisLink;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One connection that listens to the channels of the views; made when first wanted. For one thread, but for its listener. */
final class ChangeLink implements AutoCloseable {
    private static final int PATIENCE_S = 2;

    private final AbstractRedisClient client;
    private final RedisLink<String> asking;
    private final BiConsumer<String, String> receiver;
    private @Nullable StatefulRedisPubSubConnection<String, String> listening;
    private boolean sharded;

    /** @param receiver of channel and message, on Redis' event loop */
    ChangeLink(AbstractRedisClient client, RedisLink<String> asking, BiConsumer<String, String> receiver) {
        this.client = client;
        this.asking = asking;
        this.receiver = receiver;
    }

    /** Listened to when it returns; twice is harmless, and finds the node that has the channel now. */
    void subscribe(String channel) {
        var link = listening == null ? listening = connect() : listening;
        var done = sharded ? link.async().ssubscribe(channel) : link.async().subscribe(channel);
        try {
            done.toCompletableFuture().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        } catch (CompletionException away) {
            throw Rejected.unavailable("Changes cannot be listened to now", 1_000);
        }
    }

    void unsubscribe(String channel) {
        if (listening != null) {
            // Nobody waits: what still comes of it is dropped.
            var link = listening.async();
            (sharded ? link.sunsubscribe(channel) : link.unsubscribe(channel)).exceptionally(_ -> null);
        }
    }

    @Override
    public void close() {
        if (listening != null) {
            listening.closeAsync();
        }
    }

    private StatefulRedisPubSubConnection<String, String> connect() {
        // Both ends ask the same server, so they agree.
        sharded = Channels.areSharded(asking.open().sync().info("server"));
        var link = switch (client) {
            case RedisClient one -> one.connectPubSub(StringCodec.UTF8);
            case RedisClusterClient cluster -> cluster.connectPubSub(StringCodec.UTF8);
            default -> throw new IllegalStateException("neither one Redis nor a cluster of them: " + client);
        };
        link.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                receiver.accept(channel, message);
            }

            @Override
            public void smessage(String channel, String message) {
                receiver.accept(channel, message);
            }
        });
        return link;
    }
}
