package io.playcast.bench.load;

import io.playcast.bench.BenchProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Callers who come when they come, whether or not the ones before them were answered.
 *
 * <p>A latency counts from the moment a caller should have come, so nothing that is late hides behind itself (no coordinated
 * omission).
 */
public final class OpenLoop {
    private static final long PATIENCE_S = 60;

    private OpenLoop() {}

    /** Latencies in nanoseconds, rising, of all who came after {@code warm}.
     *
     * @param arrivals nanoseconds from the begin, rising
     */
    public static long[] run(long[] arrivals, Duration warm, Operation operation) {
        var latencies = new long[arrivals.length];
        var failure = new AtomicReference<Exception>();
        var answered = new CountDownLatch(arrivals.length);
        long begin = System.nanoTime();
        for (int i = 0; i < arrivals.length; i++) {
            int caller = i;
            long due = begin + arrivals[i];
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Thread.startVirtualThread(() -> {
                try {
                    operation.run(caller, 0);
                    latencies[caller] = System.nanoTime() - due;
                } catch (Exception problem) {
                    failure.compareAndSet(null, problem);
                } finally {
                    answered.countDown();
                }
            });
        }
        await(answered);
        Optional.ofNullable(failure.get()).ifPresent(problem -> {
            throw new BenchProblem("A caller was answered with a failure: " + problem, problem);
        });
        int found = Arrays.binarySearch(arrivals, warm.toNanos());
        var counted = Arrays.copyOfRange(latencies, found >= 0 ? found : -found - 1, latencies.length);
        Arrays.sort(counted);
        return counted;
    }

    private static void await(CountDownLatch answered) {
        try {
            if (!answered.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new BenchProblem("Not everybody was answered within " + PATIENCE_S + " s: the rate is too high");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", e);
        }
    }
}
