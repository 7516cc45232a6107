package io.playcast.bench.store;

import io.playcast.bench.load.ClosedLoop;
import io.playcast.bench.load.CpuMeter;
import io.playcast.bench.load.WarmUp;
import io.playcast.cli.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds the number of connections with which plain JDBC is fastest here: a bound is only one when it is at its best. */
record PoolSearch(BenchDatabase database, CpuMeter cpu, Terminal terminal) {
    private static final List<Integer> SIZES = List.of(4, 8, 16, 32);
    private static final int CALLERS = 256;
    private static final int ROUNDS = 2;

    PlainJdbc best(Effort effort) {
        terminal.busy("warming up plain JDBC");
        WarmUp.with(effort.jit().dividedBy(2), time -> rate(SIZES.getLast(), time));
        var rates = new TreeMap<Integer, Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : SIZES) {
                terminal.busy("looking for plain JDBC's best pool: " + size + " connections");
                rates.merge(size, rate(size, effort.looked().dividedBy(2)), Math::max);
            }
        }
        var best = rates.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        rates.forEach((size, rate) ->
                terminal.say(String.format(Locale.ROOT, "  plain JDBC, %d connections: %,.0f/s", size, rate)));
        terminal.step("plain JDBC is best with " + best.getKey() + " connections");
        return PlainJdbc.open(database, best.getKey());
    }

    private double rate(int size, Duration time) {
        database.emptied();
        try (var plain = PlainJdbc.open(database, size)) {
            return ClosedLoop.run(CALLERS, cpu, time.dividedBy(2), time, (_, _) -> plain.create())
                    .perSecond();
        }
    }
}
