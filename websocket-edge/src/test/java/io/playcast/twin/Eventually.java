package io.playcast.twin;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something other threads do, at most ten seconds. */
public final class Eventually {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private Eventually() {}

    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within ten seconds it was not so that " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
