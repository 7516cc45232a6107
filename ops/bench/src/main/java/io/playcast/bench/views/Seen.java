package io.playcast.bench.views;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.bench.BenchProblem;
import io.playcast.bench.Statistics;
import io.playcast.engines.Waiting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of rows in the moment they are written, on their channel: a number, the id, and the row that begins with its own number. */
final class Seen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StatefulRedisPubSubConnection<String, String> connection;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    private Seen(StatefulRedisPubSubConnection<String, String> connection) {
        this.connection = connection;
    }

    static Seen on(RedisClient client, String channel) {
        var seen = new Seen(client.connectPubSub());
        seen.connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String where, String message) {
                seen.took(message);
            }

            @Override
            public void smessage(String where, String message) {
                seen.took(message);
            }
        });
        seen.connection.sync().ssubscribe(channel);
        return seen;
    }

    private void took(String message) {
        long now = System.nanoTime();
        var words = message.split(" ", 4);
        seen.putIfAbsent(words[1] + " " + words[2], now);
    }

    /** @param committed when, by id and number */
    double p99Millis(Map<String, Long> committed) {
        if (!Waiting.until(
                () -> seen.keySet()
                                .containsAll(committed.keySet().stream()
                                        .skip(committed.size() - 1L)
                                        .toList())
                        && seen.size() >= committed.size(),
                PATIENCE)) {
            throw new BenchProblem("Of " + committed.size() + " events " + seen.size() + " were seen");
        }
        var times = committed.entrySet().stream()
                .mapToLong(one -> seen.get(one.getKey()) - one.getValue())
                .toArray();
        Arrays.sort(times);
        return Statistics.percentile(times, 99) / 1e6;
    }

    @Override
    public void close() {
        connection.close();
    }
}
