package io.playcast.edge.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/** A token bucket of this node: so many in a window, all of them at once if need be. One thread at a time. */
public final class Budget {
    private static final long NANOS_A_MS = 1_000_000;

    private final Bucket bucket;
    private final Watch watch;

    /** Tells Bucket4j the edge's own time. */
    private static final class Watch implements TimeMeter {
        private long nowMs;

        @Override
        public long currentTimeNanos() {
            return nowMs * NANOS_A_MS;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    public Budget(long many, Duration window, long nowMs) {
        watch = new Watch();
        watch.nowMs = nowMs;
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, window))
                .withCustomTimePrecision(watch)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    public static Budget aMinute(long many, long nowMs) {
        return new Budget(many, Duration.ofMinutes(1), nowMs);
    }

    /** 0 when one may pass, else the milliseconds until one may. */
    public long take(long nowMs) {
        watch.nowMs = Math.max(watch.nowMs, nowMs);
        if (bucket.tryConsume(1)) {
            return 0;
        }
        return Math.ceilDiv(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill(), NANOS_A_MS);
    }
}
