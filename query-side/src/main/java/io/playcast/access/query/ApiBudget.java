package io.playcast.access.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.playcast.view.RedisLink;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many calls one account may make in a minute at all nodes together: a bucket in Redis, gone when it would be full again.
 *
 * <p>With Redis away each node holds to the budget by itself; beyond 100,000 accounts it forgets the one that called longest ago.
 */
final class ApiBudget {
    private static final Logger LOG = LoggerFactory.getLogger(ApiBudget.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration KEPT_BEYOND = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final long ACCOUNTS = 100_000;
    private static final long NANOS_A_MS = 1_000_000;

    private final RedisLink<byte[]> redis;
    private final BucketConfiguration size;
    private final TimeMeter time;
    private final Cache<String, Bucket> here;
    private volatile @Nullable Shared shared;

    /** @param limit calls a minute @param left of them @param waitMs 0 when this call may pass @param resetMs until all are there again */
    record Spent(long limit, long left, long waitMs, long resetMs) {}

    private record Shared(RedisLink.Open<byte[]> over, ProxyManager<String> buckets) {}

    ApiBudget(RedisLink<byte[]> redis, int perMinute, Clock clock) {
        this.redis = redis;
        this.size = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
        this.time = time(clock);
        this.here = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(ACCOUNTS)
                .build();
    }

    /** Blocks on Redis, for a quarter of a second at most. */
    Spent take(String account) {
        try {
            var probe = buckets()
                    .getProxy("limit:{api:" + account + "}", () -> size)
                    .tryConsumeAndReturnRemaining(1);
            return spent(probe);
        } catch (RuntimeException away) {
            LOG.debug("calls are counted on this node alone", away);
            return spent(here.get(account, _ -> own()).tryConsumeAndReturnRemaining(1));
        }
    }

    private Spent spent(ConsumptionProbe probe) {
        return new Spent(
                size.getBandwidths()[0].getCapacity(),
                probe.getRemainingTokens(),
                probe.isConsumed() ? 0 : Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_A_MS),
                Math.ceilDiv(probe.getNanosToWaitForReset(), NANOS_A_MS));
    }

    private Bucket own() {
        return Bucket.builder()
                .addLimit(size.getBandwidths()[0])
                .withCustomTimePrecision(time)
                .build();
    }

    private ProxyManager<String> buckets() {
        var over = redis.open();
        var made = shared;
        if (made == null || made.over != over) {
            made = new Shared(over, buckets(over));
            shared = made;
        }
        return made.buckets;
    }

    private ProxyManager<String> buckets(RedisLink.Open<byte[]> over) {
        var builder = switch (over.async()) {
            case RedisAsyncCommands<String, byte[]> one -> Bucket4jLettuce.casBasedBuilder(one);
            case RedisAdvancedClusterAsyncCommands<String, byte[]> all -> Bucket4jLettuce.casBasedBuilder(all);
            default -> throw new IllegalStateException("neither one Redis nor a cluster: " + over.async());
        };
        return builder.clientClock(time)
                .requestTimeout(PATIENCE)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_BEYOND))
                .build();
    }

    private static TimeMeter time(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * NANOS_A_MS;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
