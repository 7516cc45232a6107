package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What all talkers of one server have heard. Written by the generator's one thread; read by others once a second. */
final class Tally {
    private volatile long delivered;
    private volatile long answered;
    private volatile long closed;
    private volatile @Nullable String complaint;
    private long[] latencies = new long[1 << 16];
    private int kept;
    private boolean keeping;

    void delivered(long sentNanos) {
        delivered++;
        if (keeping && sentNanos > 0) {
            if (kept == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * kept);
            }
            latencies[kept++] = System.nanoTime() - sentNanos;
        }
    }

    void oneAnswered() {
        answered++;
    }

    void oneClosed() {
        closed++;
    }

    void complain(String sentence) {
        complaint = complaint == null ? sentence : complaint;
    }

    long delivered() {
        return delivered;
    }

    long answered() {
        return answered;
    }

    long closed() {
        return closed;
    }

    /** What a server says while it is still cold is not held against it. */
    void forgive() {
        complaint = null;
    }

    /** A figure made of refusals would be a good one. */
    void requireContent() {
        if (complaint != null) {
            throw new BenchProblem("A client was refused: " + complaint);
        }
    }

    /** From now on latencies are kept. On the generator's thread. */
    boolean keep() {
        kept = 0;
        keeping = true;
        return true;
    }

    /** The latencies kept, in nanoseconds, rising. On the generator's thread. */
    long[] taken() {
        keeping = false;
        var all = Arrays.copyOf(latencies, kept);
        Arrays.sort(all);
        return all;
    }
}
