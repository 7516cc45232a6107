package io.playcast.client;

import java.time.Duration;

/** How long to wait before the next attempt: longer each time, and never the same for two clients. Pure. */
final class BackOff {
    private static final long FIRST_MS = 250;
    private static final long LONGEST_MS = 8_000;
    private static final int DOUBLINGS = 5;

    private BackOff() {}

    /** @param attempt 0 after a connection that worked @param random 0 to 1, spreads clients that were lost together */
    static Duration after(int attempt, double random) {
        long full = Math.min(LONGEST_MS, FIRST_MS << Math.min(attempt, DOUBLINGS));
        return Duration.ofMillis(Math.round(full * (0.5 + random / 2)));
    }
}
