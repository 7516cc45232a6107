package io.playcast.bench.store;

import io.playcast.bench.BenchRow;
import io.playcast.bench.BenchRow.Better;
import io.playcast.bench.load.Measured;
import io.playcast.bench.profile.OwnTime;
import java.util.List;

/** Commands a second against plain rows a second, with as many callers. */
record Throughput(String name, Work work, int callers, double reach) implements StoreCase {
    @Override
    public List<BenchRow> run(StoreWorld world) {
        var effort = world.effort();
        world.terminal().busy(name + ": warming up");
        world.database().emptied();
        work.warmUp(world, callers);
        var runs = world.inTurns(
                name,
                () -> work.ours(world, callers, effort.warm(), effort.looked()),
                () -> work.plain(world, callers, effort.warm(), effort.looked()));
        world.database().emptied();
        var profile = world.profile(name, () -> work.ours(world, callers, effort.warm(), effort.looked()));
        var measured = new BenchRow.Case(
                "store",
                name,
                "1/s",
                "plain JDBC, one row a commit, " + world.plain().size() + " connections, no triggers",
                reach,
                Better.HIGHER);
        var limit = runs.getLast().ours().cost()
                + "; plain JDBC "
                + runs.getLast().bound().cost()
                + profile.map(OwnTime::summary)
                        .map(shares -> "; our JVM: " + shares)
                        .orElse("");
        return List.of(BenchRow.of(measured, StoreWorld.figures(runs, Measured::perSecond), limit));
    }
}
