package io.playcast.access.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.playcast.access.query.ApiBudget.Spent;
import io.playcast.account.AccountRole;
import io.playcast.given.Ids;
import io.playcast.id.UserId;
import io.playcast.query.Api;
import io.playcast.query.OnThePlatform;
import io.playcast.view.RedisLink;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred calls a minute and account, wherever they are made. */
@OnThePlatform
class CallingTooOftenIT {
    private static final int MANY = 100;
    private static final long SHARE_MS = 600;

    @Autowired
    Api api;

    @Autowired
    RedisClient redis;

    private final String ann = Ids.next();
    private long nowMs = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();

    @Test
    void the_hundredth_call_is_answered_and_one_too_many_is_told_when_to_come_back() {
        var token = api.token(new UserId(ann), AccountRole.PLAYER);
        var answer = api.get("/api/v1/lobbies", token);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("100");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("99");
        long began = System.nanoTime();
        int heard = 1;
        while (answer.status() != 429 && heard < 10 * MANY) {
            answer = api.get("/api/v1/users/nobody/presence", token); // refused, and a call all the same
            heard += answer.status() == 429 ? 0 : 1;
        }

        long grown = (System.nanoTime() - began) / 1_000_000 / SHARE_MS;
        assertThat(heard).isBetween(MANY, MANY + (int) grown + 2);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("rate.limited");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(api.get("/api/v1/lobbies", AccountRole.PLAYER).status())
                .as("somebody else")
                .isEqualTo(200);
    }

    @Test
    void two_nodes_share_the_hundred_to_the_tick() {
        var here = node(redis);
        var there = node(redis);
        for (int i = 1; i <= MANY; i++) {
            assertThat((i % 2 == 0 ? here : there).take(ann).left()).isEqualTo(MANY - i);
        }

        assertThat(here.take(ann)).isEqualTo(new Spent(MANY, 0, SHARE_MS, 60_000));
        nowMs += SHARE_MS - 1;
        assertThat(there.take(ann).waitMs()).as("one tick before").isEqualTo(1);
        nowMs++;
        assertThat(there.take(ann).waitMs()).as("when told to").isZero();
        assertThat(here.take(ann).waitMs()).as("and one only").isEqualTo(SHARE_MS);
        nowMs += 60_000;
        assertThat(here.take(ann).left()).as("whole again, and never more").isEqualTo(MANY - 1);
    }

    @Test
    void with_redis_away_each_node_counts_by_itself() {
        var nowhere = RedisClient.create("redis://127.0.0.1:1");
        try {
            var alone = node(nowhere);
            for (int i = 1; i <= MANY; i++) {
                assertThat(alone.take(ann).waitMs()).isZero();
            }
            assertThat(alone.take(ann).waitMs()).isEqualTo(SHARE_MS);
        } finally {
            nowhere.shutdown();
        }
    }

    private ApiBudget node(RedisClient client) {
        InstantSource now = () -> Instant.ofEpochMilli(nowMs);
        var link = new RedisLink<>(client, RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        return new ApiBudget(link, MANY, now.withZone(ZoneOffset.UTC));
    }
}
