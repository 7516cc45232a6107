package io.playcast.bench.views;

import io.playcast.bench.BenchRow;

/** One thing the bench of the views measures. */
interface ViewsCase {
    /** As {@code --case} calls it. */
    String name();

    BenchRow run(ViewsWorld world);
}
