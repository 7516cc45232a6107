package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import io.playcast.bench.Statistics;
import java.util.Map;

/** Everything the server needs on one core, the generator on the other. */
final class OneCore {
    private static final String SERVERS = "0";
    private static final String GENERATORS = "1";
    private static final String ALL = "0-" + (Runtime.getRuntime().availableProcessors() - 1);
    private static final double LIMIT_MS = 100;

    private final EdgeWorld world;

    OneCore(EdgeWorld world) {
        this.world = world;
    }

    BenchRow row(Crowd crowd) {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            throw new BenchProblem("one-core takes two cores: one for the server, one for the generator");
        }
        var us = new Processes(Map.of("generator", ProcessHandle.current().pid()), Map.of());
        crowd.server.pin(SERVERS);
        us.pin(GENERATORS);
        try {
            var heard = world.talk(world.chat(), 2_000).with(crowd);
            double p99 = Statistics.percentile(heard.latencies(), 99) / 1e6;
            double worst = heard.lost() == 0 ? p99 : Double.POSITIVE_INFINITY;
            return BenchRow.of(
                    EdgeWorld.lower("one-core", "ms", "100 ms, all delivered", 1.0),
                    EdgeWorld.once(worst, LIMIT_MS),
                    "p99 %.1f ms, %d lost, %.0f %% of the core busy"
                            .formatted(p99, heard.lost(), heard.cpuMicros() / heard.seconds() / 1e4));
        } finally {
            us.pin(ALL);
            crowd.server.pin(ALL);
        }
    }
}
