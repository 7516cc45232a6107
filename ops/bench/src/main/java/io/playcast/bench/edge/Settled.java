package io.playcast.bench.edge;

import java.util.concurrent.locks.LockSupport;

/** Waits until a server's memory no longer changes: what was collected is given back in the background. */
final class Settled {
    private static final long LOOK_NANOS = 250_000_000;
    private static final int LOOKS = 40;
    private static final double SAME = 0.002;

    private Settled() {}

    static void wait(Server server) {
        long before = server.residentBytes();
        int same = 0;
        for (int look = 0; look < LOOKS && same < 4; look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = server.residentBytes();
            same = Math.abs(now - before) < SAME * before ? same + 1 : 0;
            before = now;
        }
    }
}
