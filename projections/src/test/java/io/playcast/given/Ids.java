package io.playcast.given;

import io.playcast.id.Ulid;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Ids for tests: each newer than the one before, as those of a running platform are. */
public final class Ids {
    private static final AtomicLong MILLIS = new AtomicLong(1_700_000_000_000L);
    private static final Random RANDOM = new Random(7);

    private Ids() {}

    public static String next() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return Ulid.of(MILLIS.incrementAndGet(), bytes);
    }
}
