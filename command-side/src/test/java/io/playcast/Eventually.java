package io.playcast;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread will do, by looking again and again until a deadline. */
public final class Eventually {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Eventually() {}

    public static void eventually(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + AT_MOST.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
