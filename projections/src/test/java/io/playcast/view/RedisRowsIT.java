package io.playcast.view;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.engines.SharedEngines;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On one Redis. */
class RedisRowsIT extends RedisRowsContract {
    private static RedisClient client;
    private static RedisLink<String> redis;

    @BeforeAll
    static void up() {
        client = RedisClient.create(SharedEngines.redis().uri());
        redis = new RedisLink<>(client, StringCodec.UTF8);
    }

    @AfterAll
    static void down() {
        redis.close();
        client.shutdown(Duration.ZERO, Duration.ZERO);
    }

    @Override
    RedisLink<String> redis() {
        return redis;
    }

    @Override
    StatefulRedisPubSubConnection<String, String> listening() {
        return client.connectPubSub();
    }
}
