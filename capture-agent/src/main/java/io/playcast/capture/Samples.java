package io.playcast.capture;

import io.playcast.quality.QualityWindow.Percentiles;
import java.util.Arrays;

/** The last durations of one step. Written by one thread; read by another, which may miss the very newest. */
final class Samples {

    private static final int KEPT = 512;

    private final long[] nanos = new long[KEPT];
    private volatile long written;
    private long read;

    void add(long duration) {
        long at = written;
        nanos[(int) (at % KEPT)] = duration;
        written = at + 1;
    }

    /** Those since the last call, at most 512. */
    Percentiles drain() {
        long end = written;
        int count = (int) Math.min(end - read, KEPT);
        read = end;
        if (count == 0) return PipelineStats.NOTHING;
        long[] window = new long[count];
        for (int i = 0; i < count; i++) window[i] = nanos[(int) ((end - count + i) % KEPT)];
        Arrays.sort(window);
        return new Percentiles(at(window, 0.50), at(window, 0.95));
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
