package io.playcast.bench.load;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Lets work go on until the JVM's compilers have nearly nothing left to do with it.
 *
 * <p>On two processors a compiler at work is a third party to every measurement: a command that costs 50 µs when all is compiled
 * costs 130 while it is.
 */
public final class WarmUp {
    /** Compilers at work for less than this share of the time do not show. */
    private static final double REST = 0.05;

    private static final int MOST = 4;
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    private WarmUp() {}

    /** A piece of the work, as long as it is told. */
    @FunctionalInterface
    public interface Work {
        void goOn(Duration time);
    }

    /** @param usual how long it goes on in any case; four times as long at most */
    public static void with(Duration usual, Work work) {
        var piece = usual.dividedBy(5);
        long most = System.nanoTime() + usual.multipliedBy(MOST).toNanos();
        work.goOn(usual);
        while (share(piece, work) > REST && System.nanoTime() < most) {
            // each look at the compilers was a piece of warming up
        }
    }

    private static double share(Duration piece, Work work) {
        long began = System.nanoTime();
        long compiled = COMPILERS.getTotalCompilationTime();
        work.goOn(piece);
        return (COMPILERS.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - began);
    }
}
