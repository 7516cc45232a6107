package io.playcast.view;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.given.OwnRedisCluster;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On three masters, which share the slots: a script that used keys of two of them would be refused. */
class RedisRowsOnAClusterIT extends RedisRowsContract {
    @TempDir
    private static Path directory;

    private static OwnRedisCluster cluster;
    private static RedisClusterClient client;
    private static RedisLink<String> redis;

    @BeforeAll
    static void up() {
        cluster = new OwnRedisCluster(directory);
        client = cluster.client();
        redis = new RedisLink<>(client, StringCodec.UTF8);
    }

    @AfterAll
    static void down() {
        redis.close();
        client.shutdown(Duration.ZERO, Duration.ZERO);
        cluster.close();
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
