package io.playcast.edge;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what passes Redis on the way to some devices. */
final class Hops implements AutoCloseable {
    final AtomicInteger messages = new AtomicInteger();
    private final StatefulRedisPubSubConnection<String, byte[]> listening;

    Hops(RunningEdge edge, String... channels) {
        listening =
                edge.bean(RedisClient.class).connectPubSub(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        listening.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] message) {
                messages.incrementAndGet();
            }

            @Override
            public void smessage(String channel, byte[] message) {
                messages.incrementAndGet();
            }
        });
        listening.sync().ssubscribe(channels);
    }

    /** Where the edges send what is meant for a device. */
    static String to(UserId user, DeviceId device) {
        return "signal:{" + user.value() + "/" + device.value() + "}";
    }

    @Override
    public void close() {
        listening.close();
    }
}
