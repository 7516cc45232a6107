package io.playcast.bench.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the store's meters have counted, to tell whether the one connection that writes is what everybody waits for.
 *
 * @param at in {@link System#nanoTime}
 * @param units of work
 * @param micros during which a statement was under way
 */
record WriterTold(long at, long commits, double units, double micros) {
    static WriterTold by(OurSide side) {
        var registry = side.bean(MeterRegistry.class);
        var commit = registry.get("playcast.store.commit").timer();
        return new WriterTold(
                System.nanoTime(),
                commit.count(),
                registry.get("playcast.store.batch").summary().totalAmount(),
                commit.totalTime(TimeUnit.MICROSECONDS));
    }

    /** One line on what happened since. */
    String since(WriterTold before) {
        long times = Math.max(1, commits - before.commits);
        return String.format(
                Locale.ROOT,
                "%.1f units of work a commit, which takes %.0f us, the writer at it %.0f %% of the time",
                (units - before.units) / times,
                (micros - before.micros) / times,
                100 * (micros - before.micros) * 1e3 / (at - before.at));
    }
}
