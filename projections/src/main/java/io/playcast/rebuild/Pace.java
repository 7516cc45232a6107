package io.playcast.rebuild;

import java.time.Duration;
import java.util.function.Consumer;

/** How fast a build goes on, told twice a second. For one thread. */
final class Pace {
    private static final long TOLD_NANOS = Duration.ofMillis(500).toNanos();
    private static final double NANOS = 1e9;

    private final Consumer<At> told;
    private long since = System.nanoTime();
    private long before;
    private long events;

    Pace(Consumer<At> told) {
        this.told = told;
    }

    /** @param position of the last event folded @param target where the log ended @param events folded so far @param perSecond lately */
    record At(long position, long target, long events, long perSecond) {}

    void folded(int count, long position, long target) {
        events += count;
        long now = System.nanoTime();
        if (now - since >= TOLD_NANOS) {
            tell(now, position, target);
        }
    }

    /** Says it whether it is time or not. */
    void stands(long position, long target) {
        tell(System.nanoTime(), position, target);
    }

    private void tell(long now, long position, long target) {
        long perSecond = Math.round((events - before) * NANOS / Math.max(1, now - since));
        told.accept(new At(position, Math.max(position, target), events, perSecond));
        since = now;
        before = events;
    }
}
