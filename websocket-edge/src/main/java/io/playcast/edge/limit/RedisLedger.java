package io.playcast.edge.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.playcast.edge.redis.EdgeRedis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Buckets in Redis, one key each, gone when they would be full again. */
public final class RedisLedger implements Ledger {
    private static final Duration KEPT_BEYOND = Duration.ofSeconds(10);

    private final EdgeRedis redis;
    private volatile @Nullable AsyncProxyManager<String> buckets;

    public RedisLedger(EdgeRedis redis) {
        this.redis = redis;
    }

    @Override
    public CompletionStage<Long> spend(String key, long spent, long many, Duration window) {
        return redis.ask(commands -> buckets(commands)
                .getProxy("limit:{" + key + "}", () -> CompletableFuture.completedFuture(configuration(many, window)))
                .consumeIgnoringRateLimits(spent));
    }

    private static BucketConfiguration configuration(long many, Duration window) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, window))
                .build();
    }

    /** Made of the one connection that is never replaced. */
    private AsyncProxyManager<String> buckets(RedisClusterAsyncCommands<String, byte[]> commands) {
        var made = buckets;
        if (made == null) {
            var builder = switch (commands) {
                case RedisAsyncCommands<String, byte[]> one -> Bucket4jLettuce.casBasedBuilder(one);
                case RedisAdvancedClusterAsyncCommands<String, byte[]> all -> Bucket4jLettuce.casBasedBuilder(all);
                default -> throw new IllegalStateException("neither one Redis nor a cluster: " + commands);
            };
            made = builder.expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_BEYOND))
                    .build()
                    .asAsync();
            buckets = made;
        }
        return made;
    }
}
