package io.playcast.edge.stream;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The feed over Redis publish/subscribe: one channel a stream. Reconnects and subscribes again by itself. */
@Component
public final class FeedSubscriber implements Feed {
    private static final Logger LOG = LoggerFactory.getLogger(FeedSubscriber.class);

    private final StatefulRedisPubSubConnection<String, byte[]> redis;
    private volatile BiConsumer<String, FeedFrame> frames = (_, _) -> {};

    public FeedSubscriber(RedisClient client) {
        this.redis = client.connectPubSub(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        redis.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] message) {
                received(channel, message);
            }
        });
    }

    @Override
    public void deliverTo(BiConsumer<String, FeedFrame> receiver) {
        frames = receiver;
    }

    @Override
    public CompletionStage<Void> follow(String stream) {
        return redis.async().subscribe(Channels.of(stream));
    }

    @Override
    public void leave(String stream) {
        redis.async().unsubscribe(Channels.of(stream));
    }

    @Override
    public boolean connected() {
        return redis.isOpen();
    }

    @PreDestroy
    public void close() {
        redis.close();
    }

    /** On Redis' own event loop. A frame that cannot be read is left out; the gap is healed from the store. */
    private void received(String channel, byte[] message) {
        try {
            frames.accept(Channels.streamOf(channel), FeedFrame.decode(message));
        } catch (RuntimeException e) {
            LOG.error("A feed frame of {} could not be read", channel, e);
        }
    }
}
