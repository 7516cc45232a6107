package io.playcast.bench.load;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;

/** When callers come who know nothing of each other: a Poisson process, drawn before it begins. */
public final class Arrivals {
    private static final double NANOS = 1e9;

    private Arrivals() {}

    /** Nanoseconds from the begin, rising, all below {@code length}; the same seed draws the same. */
    public static long[] poisson(long seed, double perSecond, Duration length) {
        var random = new Random(seed);
        return LongStream.iterate(
                        gap(random, perSecond), at -> at < length.toNanos(), at -> at + gap(random, perSecond))
                .toArray();
    }

    private static long gap(Random random, double perSecond) {
        return Math.round(-Math.log(1 - random.nextDouble()) / perSecond * NANOS);
    }
}
