package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import io.playcast.bench.Pairs;
import io.playcast.bench.Pairs.Pair;
import io.playcast.bench.edge.PlatformServer;
import io.playcast.bench.store.BenchDatabase;
import io.playcast.cli.Terminal;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.StateDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.DoubleSupplier;

/** What every case needs: the platform with a long past in its log, and the way to it.
 *
 * @param state of the platform's own engines
 */
record ViewsWorld(
        PlatformServer platform,
        StateDirectory state,
        Path home,
        BenchDatabase database,
        Rest rest,
        Effort effort,
        Terminal terminal) {

    long postgres() {
        return engine("postgres").pid();
    }

    /** What the platform started for itself. */
    ChildRecord engine(String name) {
        return ChildRecord.read(state, name).orElseThrow(() -> new BenchProblem("The platform has started no " + name));
    }

    /** Both sides in turns; which comes first changes from pair to pair. */
    Pairs inTurns(String name, DoubleSupplier ours, DoubleSupplier bound) {
        var pairs = new ArrayList<Pair>();
        for (int run = 0; run < effort.runs(); run++) {
            terminal.busy(name + ": run " + (run + 1) + " of " + effort.runs());
            boolean oursFirst = run % 2 == 0;
            double first = (oursFirst ? ours : bound).getAsDouble();
            double second = (oursFirst ? bound : ours).getAsDouble();
            pairs.add(oursFirst ? new Pair(first, second) : new Pair(second, first));
            terminal.say("  %s %d: ours %.4g, bound %.4g"
                    .formatted(
                            name,
                            run + 1,
                            pairs.getLast().ours(),
                            pairs.getLast().bound()));
        }
        return new Pairs(pairs);
    }

    static BenchRow.Case higher(String name, String unit, String boundIs, double reach) {
        return new BenchRow.Case("views", name, unit, boundIs, reach, BenchRow.Better.HIGHER);
    }

    static BenchRow.Case lower(String name, String unit, String boundIs, double reach) {
        return new BenchRow.Case("views", name, unit, boundIs, reach, BenchRow.Better.LOWER);
    }
}
