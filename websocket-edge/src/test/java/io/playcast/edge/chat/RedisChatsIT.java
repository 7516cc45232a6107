package io.playcast.edge.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.playcast.Rejected;
import io.playcast.edge.redis.EdgeRedis.Reached;
import io.playcast.engines.SharedEngines;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.twin.Eventually;
import io.playcast.twin.SomeIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisChatsIT extends ChatsContract {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static RedisClient client;
    private static StatefulRedisConnection<String, byte[]> redis;

    @BeforeAll
    static void connect() {
        client = RedisClient.create(SharedEngines.redis().uri());
        redis = client.connect(CODEC);
    }

    @AfterAll
    static void close() {
        client.shutdown();
    }

    @Override
    Chats chats() {
        return new RedisChats(() -> Optional.of(new Reached(redis.async(), "PUBLISH")), Duration.ofHours(1));
    }

    @Test
    void a_line_goes_out_on_the_lobbys_own_channel_as_an_aside() {
        var heard = new AtomicReference<FeedFrame>();
        try (var feed = client.connectPubSub(CODEC)) {
            feed.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, byte[] message) {
                    heard.set(FeedFrame.decode(message));
                }
            });
            feed.sync().subscribe(Channels.of(SomeIds.LOBBY.toString()));

            long number = said("line/c1");

            Eventually.holds("it came", () -> heard.get() != null);
            assertThat(heard.get().isAside()).isTrue();
            assertThat(heard.get().correlation()).isEqualTo("line/c1");
            assertThat(new String(heard.get().push(), StandardCharsets.UTF_8))
                    .startsWith("{\"type\":\"chat\",\"data\":{\"lobby\":")
                    .endsWith("\"chatSeq\":" + number + "}}");
        }
    }

    @Test
    void everything_goes_after_a_while_and_a_redis_started_anew_learns_the_script_again() {
        redis.sync().scriptFlush();
        said("line/c9");

        assertThat(redis.sync().ttl("chat:{" + SomeIds.LOBBY + "}")).isBetween(1L, 3_600L);
    }

    @Test
    void without_a_connection_it_is_refused_at_once() {
        var away = new RedisChats(Optional::empty, Duration.ofHours(1));

        var refusal = catchThrowableOfType(Rejected.class, () -> away.last(SomeIds.LOBBY));
        assertThat(refusal.isUnavailable()).isTrue();
        assertThat(away.say(line("line/c1")).toCompletableFuture())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(Rejected.class);
        assertThat(away.lastIfAny(SomeIds.LOBBY)).isEmpty();
    }

    private long said(String corr) {
        return chats().say(line(corr)).toCompletableFuture().join();
    }

    private static Saying line(String corr) {
        return new Saying(SomeIds.LOBBY, SomeIds.ANN, "hi", Instant.EPOCH, corr, false);
    }
}
