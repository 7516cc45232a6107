package io.playcast.bench.store;

import io.playcast.bench.BenchRow;
import io.playcast.bench.BenchRow.Better;
import io.playcast.bench.load.ClosedLoop;
import io.playcast.bench.load.Measured;
import io.playcast.bench.load.Operation;
import io.playcast.bench.load.WarmUp;
import io.playcast.bench.profile.OwnTime;
import io.playcast.id.LobbyId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Processor time a durable command, JVM and PostgreSQL together, against Axon's own engine doing the same work. */
record CpuOfACommand(String name, int callers, double reach) implements StoreCase {
    @Override
    public List<BenchRow> run(StoreWorld world) {
        var effort = world.effort();
        try (var stock = StockSide.start(world.database(), world.ours())) {
            Operation asked = (caller, turn) -> {
                var host = world.hosts().of(caller * 31L + turn);
                stock.send(Asked.ulid(), host.value(), Asked.create(new LobbyId(Asked.ulid()), host));
            };
            world.terminal().busy(name + ": warming up");
            world.database().emptied();
            WarmUp.with(effort.jit(), time -> Work.CREATE.ours(world, callers, Duration.ZERO, time));
            WarmUp.with(effort.jit(), time -> ClosedLoop.run(callers, world.cpu(), Duration.ZERO, time, asked));
            var runs = world.inTurns(
                    name,
                    () -> Work.CREATE.ours(world, callers, effort.warm(), effort.looked()),
                    () -> ClosedLoop.run(callers, world.cpu(), effort.warm(), effort.looked(), asked));
            world.database().emptied();
            var profile = world.profile(name, () -> Work.CREATE.ours(world, callers, effort.warm(), effort.looked()));
            var measured = new BenchRow.Case(
                    "store", name, "us", "Axon's JdbcEventStorageEngine in Spring's transaction", reach, Better.LOWER);
            var limit = "ours " + runs.getLast().ours().cost() + "; stock "
                    + runs.getLast().bound().cost()
                    + String.format(Locale.ROOT, "; the generator alone %.1f us", generatorAlone(world))
                    + profile.map(OwnTime::summary)
                            .map(shares -> "; our JVM: " + shares)
                            .orElse("");
            return List.of(BenchRow.of(measured, StoreWorld.figures(runs, Measured::cpuEach), limit));
        }
    }

    /** What drawing ids and building commands costs both sides alike; it is counted in, and this says how much it is. */
    private double generatorAlone(StoreWorld world) {
        var effort = world.effort();
        return ClosedLoop.run(
                        callers, world.cpu(), effort.warm(), effort.looked().dividedBy(2), (caller, turn) -> {
                            var host = world.hosts().of(caller * 31L + turn);
                            Asked.create(new LobbyId(Asked.ulid()), host);
                            Asked.ulid();
                            if (turn % 64 == 0) {
                                Thread.yield();
                            }
                        })
                .jvmEach();
    }
}
