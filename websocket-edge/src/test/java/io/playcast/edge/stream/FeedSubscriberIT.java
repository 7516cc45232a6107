package io.playcast.edge.stream;

import static io.playcast.twin.SomeIds.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.RedisPubSub;
import io.playcast.engines.SharedEngines;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.twin.Eventually;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSubscriberIT {
    private static RedisClient redis;
    private static RedisPubSub channels;

    private final Queue<Map.Entry<String, FeedFrame>> received = new ConcurrentLinkedQueue<>();
    private FeedSubscriber feed;

    @BeforeAll
    static void redis_runs() {
        redis = RedisClient.create(SharedEngines.redis().uri());
        channels = new RedisPubSub(new EdgeRedis(redis));
    }

    @AfterAll
    static void redis_is_left() {
        redis.shutdown();
    }

    @BeforeEach
    void a_stream_is_followed() throws Exception {
        feed = new FeedSubscriber(channels);
        feed.deliverTo((stream, frame) -> received.add(Map.entry(stream, frame)));
        feed.follow(LOBBY.toString()).toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @Test
    void frames_of_a_followed_stream_arrive_in_order() {
        publish(frame(1));
        publish(FeedFrame.head(1, 10).encode());
        publish(frame(2));

        Eventually.holds("three frames came", () -> received.size() == 3);

        assertThat(received).extracting(entry -> entry.getValue().seq()).containsExactly(1L, 1L, 2L);
        assertThat(received).extracting(Map.Entry::getKey).containsOnly(LOBBY.toString());
    }

    @Test
    void a_stream_that_was_left_is_silent() {
        feed.leave(LOBBY.toString());
        Eventually.holds("nobody listens", () -> publish(frame(1)) == 0);

        assertThat(received).isEmpty();
    }

    @Test
    void a_frame_that_cannot_be_read_is_left_out() {
        publish(new byte[] {99});
        publish(frame(2));

        Eventually.holds("the readable frame came", () -> received.size() == 1);

        assertThat(feed.connected()).isTrue();
    }

    @Test
    void a_connection_that_is_cut_comes_back_follows_again_and_says_that_something_may_be_missing() {
        long before = feed.breaks();
        try (var admin = redis.connect()) {
            admin.sync().clientKill(KillArgs.Builder.typePubsub());
        }
        Eventually.holds("the break was noticed", () -> feed.breaks() > before);
        assertThat(feed.connected()).isFalse();

        Eventually.holds("the channels are taken up again", () -> {
            channels.look();
            return feed.connected();
        });

        assertThat(publish(frame(1))).isEqualTo(1);
        Eventually.holds("the frame came", () -> !received.isEmpty());
    }

    private static long publish(byte[] frame) {
        return channels.publish(Channels.of(LOBBY.toString()), frame)
                .toCompletableFuture()
                .join();
    }

    private static byte[] frame(long seq) {
        return new FeedFrame(seq, seq + 8, "corr", "{}".getBytes()).encode();
    }
}
