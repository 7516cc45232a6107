package io.playcast.given;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a fact that another thread is about to make true, and fails with its last complaint when it does not. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Eventually() {}

    public static void holds(Runnable assertion) {
        value(() -> {
            assertion.run();
            return true;
        });
    }

    public static <T> T value(Supplier<T> supplier) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            try {
                return supplier.get();
            } catch (AssertionError | RuntimeException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
