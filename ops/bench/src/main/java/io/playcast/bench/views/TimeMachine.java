package io.playcast.bench.views;

import io.playcast.bench.BenchRow;
import io.playcast.bench.Pairs;
import io.playcast.bench.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How long the state of a lobby at a random place of a very long stream takes, 99 of 100 times. */
final class TimeMachine implements ViewsCase {
    private static final double LIMIT_MS = 50;
    private static final int SEED = 7;
    private static final int WARMING = 30;

    @Override
    public String name() {
        return "time-machine";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        var random = new Random(SEED);
        double first = nanos(world, random) / 1e6;
        for (int i = 0; i < WARMING; i++) {
            nanos(world, random);
        }
        var runs = IntStream.range(0, world.effort().runs())
                .mapToObj(_ -> new Pairs.Pair(p99(world, random), LIMIT_MS))
                .toList();
        return BenchRow.of(
                ViewsWorld.lower(name(), "ms p99", "the limit we set ourselves", 1.0),
                new Pairs(List.copyOf(runs)),
                "%d events in the stream; the first question of all took %.0f ms"
                        .formatted(world.effort().longStream(), first));
    }

    private static double p99(ViewsWorld world, Random random) {
        var times = new long[world.effort().questions()];
        Arrays.setAll(times, _ -> nanos(world, random));
        Arrays.sort(times);
        return Statistics.percentile(times, 99) / 1e6;
    }

    private static long nanos(ViewsWorld world, Random random) {
        int at = random.nextInt(world.effort().longStream());
        long began = System.nanoTime();
        world.rest().bytes("/api/v1/lobbies/" + LongPast.WITHOUT_END.value() + "?at=" + at);
        return System.nanoTime() - began;
    }
}
