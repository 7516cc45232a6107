package io.playcast.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.engines.SharedEngines;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLedgerIT {
    private static final Duration HOUR = Duration.ofHours(1);

    private final RedisClient client = RedisClient.create(SharedEngines.redis().uri());
    private final Ledger here = new RedisLedger(new EdgeRedis(client));
    private final Ledger there = new RedisLedger(new EdgeRedis(client));
    private final String name = "test:" + UUID.randomUUID();

    @AfterEach
    void close() {
        client.shutdown();
    }

    @Test
    void what_one_node_spent_another_has_no_longer() throws Exception {
        assertThat(wait(here, 60)).isZero();

        assertThat(wait(there, 50)).isPositive().isLessThanOrEqualTo(HOUR.toNanos());
        assertThat(wait(here, 1)).isPositive();
    }

    @Test
    void a_bucket_is_forgotten_when_it_would_be_full_again() throws Exception {
        wait(here, 10);

        try (var redis = client.connect()) {
            assertThat(redis.sync().ttl("limit:{" + name + "}")).isPositive().isLessThanOrEqualTo(HOUR.toSeconds());
        }
    }

    private long wait(Ledger ledger, long spent) throws Exception {
        return ledger.spend(name, spent, 100, HOUR).toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}
