package io.playcast.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asks again until an assertion holds; fails with its last failure when the time is up. */
final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    static void within(Duration limit, ThrowingCallable assertion) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (Throwable notYet) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not within " + limit + ": " + notYet.getMessage(), notYet);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
