package io.playcast.bench.store;

import io.playcast.bench.BenchRow;
import java.util.List;

/** One thing the store bench measures. */
interface StoreCase {
    /** As {@code --case} calls it. */
    String name();

    /** Its rows; fewer than usual when the product does not have what a row is about, and then it says so. */
    List<BenchRow> run(StoreWorld world);
}
