package io.playcast.bench.edge;

import io.playcast.bench.BenchRow;
import io.playcast.bench.Pairs;
import io.playcast.bench.Pairs.Pair;
import io.playcast.bench.Statistics;
import java.util.ArrayList;

/** What others wait while one client sends as fast as it can, and comes again whenever it is thrown out. */
final class Flood {
    private static final int A_MILLISECOND = 50;
    private static final double PER_SECOND = 1_000;

    private final EdgeWorld world;

    Flood(EdgeWorld world) {
        this.world = world;
    }

    BenchRow row(Crowd crowd) {
        var pairs = new ArrayList<Pair>();
        var flooder = new Flooder(crowd);
        for (int run = 0; run < world.effort().pairs(); run++) {
            double quiet = p99(crowd);
            var flooding = crowd.everyMillisecond(flooder::tick);
            double flooded = p99(crowd);
            flooding.cancel(false);
            pairs.add(new Pair(flooded, quiet));
            world.terminal().say("  flood %d: %.1f ms, without %.1f ms".formatted(run + 1, flooded, quiet));
        }
        return BenchRow.of(
                EdgeWorld.lower("flood", "ms", "p99 without the flood", 2.0),
                new Pairs(pairs),
                "one client, %,d frames said, thrown out %d times".formatted(flooder.said, flooder.thrownOut()));
    }

    private double p99(Crowd crowd) {
        return Statistics.percentile(
                        world.talk(world.chat(), PER_SECOND).with(crowd).latencies(), 99)
                / 1e6;
    }

    /** On the generator's thread. */
    private static final class Flooder {
        private final Tally own = new Tally();
        private final Crowd crowd;
        private Member member;
        private boolean coming;
        private long said;

        Flooder(Crowd crowd) {
            this.crowd = crowd;
            this.member = crowd.stranger(own);
        }

        void tick() {
            if (member.talker.isOpen() && !coming) {
                for (int i = 0; i < A_MILLISECOND; i++, said++) {
                    member.talker.say("ping", "{}");
                }
            } else if (!coming) {
                coming = true;
                member = crowd.stranger(own);
                crowd.hello(member).whenComplete((_, _) -> coming = false);
            }
        }

        long thrownOut() {
            return own.closed();
        }
    }
}
