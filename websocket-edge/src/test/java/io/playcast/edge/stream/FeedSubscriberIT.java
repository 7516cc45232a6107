package io.playcast.edge.stream;

import static io.playcast.twin.SomeIds.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
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
import org.junit.jupiter.api.Test;

class FeedSubscriberIT {
    private static RedisClient redis;

    private final Queue<Map.Entry<String, FeedFrame>> received = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void redis_runs() {
        redis = RedisClient.create(SharedEngines.redis().uri());
    }

    @AfterAll
    static void redis_is_left() {
        redis.shutdown();
    }

    @Test
    void frames_of_a_followed_stream_arrive_in_order() throws Exception {
        var feed = following();
        publish(LOBBY.toString(), frame(1));
        publish(LOBBY.toString(), FeedFrame.head(1, 10).encode());
        publish(LOBBY.toString(), frame(2));

        Eventually.holds("three frames came", () -> received.size() == 3);

        assertThat(received).extracting(entry -> entry.getValue().seq()).containsExactly(1L, 1L, 2L);
        assertThat(received).extracting(Map.Entry::getKey).containsOnly(LOBBY.toString());
        feed.close();
    }

    @Test
    void a_stream_that_was_left_is_silent() throws Exception {
        var feed = following();
        feed.leave(LOBBY.toString());
        Eventually.holds("nobody listens", () -> publish(LOBBY.toString(), frame(1)) == 0);

        assertThat(received).isEmpty();
        feed.close();
    }

    @Test
    void a_frame_that_cannot_be_read_is_left_out() throws Exception {
        var feed = following();
        publish(LOBBY.toString(), new byte[] {99});
        publish(LOBBY.toString(), frame(2));

        Eventually.holds("the readable frame came", () -> received.size() == 1);

        assertThat(feed.connected()).isTrue();
        feed.close();
    }

    @Test
    void a_connection_that_is_cut_comes_back_and_follows_again() throws Exception {
        var feed = following();
        try (var admin = redis.connect()) {
            admin.sync().clientKill(io.lettuce.core.KillArgs.Builder.typePubsub());
        }

        Eventually.holds("somebody listens again", () -> publish(LOBBY.toString(), frame(1)) > 0);
        Eventually.holds("the frame came", () -> !received.isEmpty());

        assertThat(feed.connected()).isTrue();
        feed.close();
    }

    private FeedSubscriber following() throws Exception {
        var feed = new FeedSubscriber(redis);
        feed.deliverTo((stream, frame) -> received.add(Map.entry(stream, frame)));
        feed.follow(LOBBY.toString()).toCompletableFuture().get(5, TimeUnit.SECONDS);
        return feed;
    }

    private static long publish(String stream, byte[] frame) {
        try (var connection = redis.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE))) {
            return connection.sync().publish(Channels.of(stream), frame);
        }
    }

    private static byte[] frame(long seq) {
        return new FeedFrame(seq, seq + 8, "corr", "{}".getBytes()).encode();
    }
}
