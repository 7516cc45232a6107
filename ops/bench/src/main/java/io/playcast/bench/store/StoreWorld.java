package io.playcast.bench.store;

import io.playcast.bench.Pairs;
import io.playcast.bench.Pairs.Pair;
import io.playcast.bench.load.CpuMeter;
import io.playcast.bench.profile.OwnTime;
import io.playcast.bench.profile.Profile;
import io.playcast.cli.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Everything a case of the store bench needs: the two sides, the database between them, and how long to look.
 *
 * @param another starts a command side like ours on the same log, with nothing in memory
 * @param profiling whether a profile is taken of our side, in one run more that is not counted
 */
record StoreWorld(
        BenchDatabase database,
        OurSide ours,
        Supplier<OurSide> another,
        PlainJdbc plain,
        CpuMeter cpu,
        Hosts hosts,
        Effort effort,
        boolean profiling,
        Terminal terminal) {

    /** One run of each side, side by side. */
    record Both<R>(R ours, R bound) {}

    /** Runs both sides in turns on an emptied database; which comes first changes from pair to pair. */
    <R> List<Both<R>> inTurns(String name, Supplier<R> ours, Supplier<R> bound) {
        var pairs = new ArrayList<Both<R>>();
        for (int run = 0; run < effort.runs(); run++) {
            terminal.busy(name + ": run " + (run + 1) + " of " + effort.runs());
            if (run % 2 == 0) {
                var first = clean(ours);
                pairs.add(new Both<>(first, clean(bound)));
            } else {
                var first = clean(bound);
                pairs.add(new Both<>(clean(ours), first));
            }
        }
        return pairs;
    }

    private <R> R clean(Supplier<R> run) {
        database.emptied();
        return run.get();
    }

    /** What our side's processor time went into; nothing unless asked for. */
    Optional<OwnTime> profile(String name, Runnable ours) {
        if (!profiling) {
            return Optional.empty();
        }
        terminal.busy(name + ": profile");
        try (var profile = Profile.start()) {
            ours.run();
            var found = profile.stop();
            terminal.say("profile of " + name);
            found.lines().forEach(terminal::say);
            return Optional.of(found);
        }
    }

    static <R> Pairs figures(List<Both<R>> runs, ToDoubleFunction<R> figure) {
        return new Pairs(runs.stream()
                .map(both -> new Pair(figure.applyAsDouble(both.ours()), figure.applyAsDouble(both.bound())))
                .toList());
    }
}
