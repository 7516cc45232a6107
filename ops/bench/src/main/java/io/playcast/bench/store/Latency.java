package io.playcast.bench.store;

import io.playcast.bench.BenchRow;
import io.playcast.bench.BenchRow.Better;
import io.playcast.bench.Statistics;
import io.playcast.bench.load.Arrivals;
import io.playcast.bench.load.OpenLoop;
import io.playcast.bench.load.Operation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How long callers wait who come at a given rate whether or not the store keeps up, counted from when they should have come.
 *
 * @param ofOwn at half of our own top rate instead of plain JDBC's; plain JDBC stays at half of its own
 * @param callers how many at once make the top rate
 * @param reach null when the row is only reported
 */
record Latency(
        String name,
        boolean ofOwn,
        int callers,
        @org.jspecify.annotations.Nullable Double reach) implements StoreCase {
    private static final double MICROS = 1_000;

    @Override
    public List<BenchRow> run(StoreWorld world) {
        var effort = world.effort();
        world.terminal().busy(name + ": warming up, and looking for the top rates");
        world.database().emptied();
        Work.CREATE.warmUp(world, callers);
        world.database().emptied();
        double ownTop =
                Work.CREATE.ours(world, callers, effort.warm(), effort.looked()).perSecond();
        world.database().emptied();
        double plainTop = Work.CREATE
                .plain(world, callers, effort.warm(), effort.looked())
                .perSecond();
        double ours = (ofOwn ? ownTop : plainTop) / 2;
        double plain = plainTop / 2;
        var seeds = new AtomicLong();
        Operation create = (caller, _) -> Work.create(world, caller);
        Operation insert = (_, _) -> world.plain().create();
        var runs = world.inTurns(
                name,
                () -> latencies(effort, seeds.incrementAndGet(), ours, create),
                () -> latencies(effort, seeds.incrementAndGet(), plain, insert));
        var measured = new BenchRow.Case(
                "store",
                name,
                "us",
                String.format(Locale.ROOT, "plain JDBC's p99 at %,.0f/s, half of its top rate", plain),
                reach,
                Better.LOWER);
        var last = runs.getLast();
        var limit = String.format(
                Locale.ROOT,
                "ours at %,.0f/s, half of %s top rate: p50 %.0f us, p99 %.0f us; plain JDBC p50 %.0f us, p99 %.0f us",
                ours,
                ofOwn ? "our own" : "plain JDBC's",
                micros(last.ours(), 50),
                micros(last.ours(), 99),
                micros(last.bound(), 50),
                micros(last.bound(), 99));
        return List.of(BenchRow.of(measured, StoreWorld.figures(runs, latencies -> micros(latencies, 99)), limit));
    }

    private static long[] latencies(Effort effort, long seed, double rate, Operation operation) {
        var arrivals = Arrivals.poisson(seed, rate, effort.warm().plus(effort.looked()));
        return OpenLoop.run(arrivals, effort.warm(), operation);
    }

    private static double micros(long[] latencies, double percent) {
        return Statistics.percentile(latencies, percent) / MICROS;
    }
}
