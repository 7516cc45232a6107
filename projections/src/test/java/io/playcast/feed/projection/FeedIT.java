package io.playcast.feed.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.given.Databases;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.OwnRedis;
import io.playcast.given.Played;
import io.playcast.log.LogBell;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.log.PostgresLog;
import io.playcast.view.RedisLink;
import io.playcast.view.ViewsSchema;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FeedIT {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static HikariDataSource source;
    private static GivenLog given;
    private static LogBell bell;
    private static OwnRedis redis;
    private static RedisClient client;

    private final Played evening = Played.evening();
    private final String lobby = evening.lobby().toString();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<FeedFrame> received = new ConcurrentLinkedQueue<>();
    private Feed feed;

    @BeforeAll
    static void open() {
        source = Databases.pool("feed");
        given = GivenLog.in(source);
        new ViewsSchema(source);
        bell = new LogBell(source);
        bell.start();
        redis = new OwnRedis();
        client = RedisClient.create(redis.uri());
    }

    @BeforeEach
    void a_feed_on_an_empty_log_and_an_edge_that_serves_the_lobby() {
        given.clear();
        JdbcClient.create(source)
                .sql("update views.feed_position set position = 0")
                .update();
        subscribe();
        feed = feed();
        feed.start();
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @AfterAll
    static void close() {
        client.shutdown();
        redis.close();
        bell.close();
        source.close();
    }

    @Test
    void every_event_of_the_stream_arrives_once_in_order_as_the_push_clients_see() {
        given.append(lobby, evening.openLobby());
        Eventually.holds(() -> assertThat(pushes()).extracting(FeedFrame::seq).containsExactly(0L, 1L, 2L, 3L));
        var first = pushes().getFirst();
        assertThat(first.correlation()).isEqualTo("corr-" + lobby);
        assertThat(new String(first.push(), StandardCharsets.UTF_8))
                .startsWith("{\"type\":\"lobby.lobby-created\",\"rev\":2,\"stream\":\"" + lobby + "\",\"seq\":0,");
        assertThat(meters.counter("playcast.feed.published").count()).isEqualTo(4);
        assertThat(meters.get("playcast.feed.lag").gauge().value()).isBetween(0.0, 20.0);
    }

    @Test
    void the_head_of_an_active_stream_is_repeated() {
        given.append(lobby, evening.openLobby());
        Eventually.holds(() -> assertThat(received.stream().filter(FeedFrame::isHead))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(head -> assertThat(head.seq()).isEqualTo(3)));
    }

    @Test
    void a_redis_that_goes_away_and_comes_back_costs_nobody_an_event() {
        given.append(lobby, List.of(evening.created()));
        Eventually.holds(() -> assertThat(pushes()).hasSize(1));
        redis.stop();
        given.append(lobby, evening.openLobby().subList(1, 4));
        Eventually.holds(
                () -> assertThat(meters.get("playcast.feed.lag").gauge().value())
                        .as("the lag grows while an event waits")
                        .isGreaterThan(1));
        redis.start();
        Eventually.holds(() ->
                assertThat(meters.counter("playcast.feed.published").count()).isEqualTo(4));
        Eventually.holds(() -> assertThat(received)
                .as("an edge that came back too late for a push hears of it from the head")
                .anySatisfy(frame -> assertThat(frame.seq()).isEqualTo(3)));
    }

    @Test
    void a_second_feed_waits_and_goes_on_where_the_first_one_stopped() {
        try (var second = feed()) {
            second.start();
            given.append(lobby, evening.openLobby());
            Eventually.holds(() -> assertThat(pushes()).hasSize(4));
            feed.close();
            given.append(lobby, List.of(evening.closed()));
            Eventually.holds(
                    () -> assertThat(pushes()).extracting(FeedFrame::seq).containsExactly(0L, 1L, 2L, 3L, 4L));
        }
    }

    private List<FeedFrame> pushes() {
        return received.stream().filter(frame -> !frame.isHead()).toList();
    }

    private Feed feed() {
        var history = new PostgresLog(source);
        var place = new FeedPlace(source, Duration.ofMillis(300));
        return new Feed(
                after -> new LogTail(new LogWindow(history, bell), after),
                place,
                new FeedPublisher(new RedisLink<>(client, CODEC)),
                new FeedMeters(Clock.systemUTC(), meters));
    }

    private void subscribe() {
        var connection = Eventually.value(() -> client.connectPubSub(CODEC));
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] message) {
                received.add(FeedFrame.decode(message));
            }

            @Override
            public void smessage(String channel, byte[] message) {
                received.add(FeedFrame.decode(message));
            }
        });
        if (Channels.areSharded(Eventually.value(() -> client.connect().sync().info("server")))) {
            connection.sync().ssubscribe(Channels.of(lobby));
        } else {
            connection.sync().subscribe(Channels.of(lobby));
        }
    }
}
