package io.playcast.engines;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits in a test for what another process does, never longer than its limit. */
final class Eventually {

    private Eventually() {}

    static void holds(String what, BooleanSupplier condition) {
        if (!Waiting.until(condition, Duration.ofSeconds(30))) {
            throw new AssertionError("Not within 30 s: " + what);
        }
    }
}
