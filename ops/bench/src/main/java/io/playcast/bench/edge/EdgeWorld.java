package io.playcast.bench.edge;

import io.playcast.bench.BenchRow;
import io.playcast.bench.Pairs;
import io.playcast.bench.Pairs.Pair;
import io.playcast.cli.Terminal;
import io.playcast.engines.ProjectRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What every case of the edge's bench needs. */
record EdgeWorld(
        Path home, Generator generator, Effort effort, boolean profiling, Talk.Action chat, Terminal terminal) {
    static final int LOBBY = 8;

    Path root() {
        return ProjectRoot.find();
    }

    Path peers() {
        return root().resolve("ops/bench/peers");
    }

    /** The platform on a home that nobody had before. */
    PlatformServer platform(String name, boolean tls) {
        terminal.busy("starting the platform");
        return PlatformServer.start(root(), home.resolve(name), tls);
    }

    PeerServer node(boolean tls) {
        terminal.busy("starting Node");
        return PeerServer.node(peers(), PeerRedis.start(), tls ? Optional.of(SelfSigned.in(home)) : Optional.empty());
    }

    Crowd crowd(Server server) {
        return new Crowd(server, generator, LOBBY);
    }

    /** A run more, that does not count; nothing unless asked for. */
    void profile(String name, PlatformServer platform, Runnable load) {
        if (profiling) {
            terminal.busy(name + ": profile");
            terminal.say("profile of " + name);
            platform.profiled(load).lines().forEach(terminal::say);
        }
    }

    Talk talk(Talk.Action action, double perSecond) {
        return new Talk(action, perSecond, effort.warm(), effort.looked());
    }

    /** Each side once unseen, then in turns; which comes first changes from pair to pair. */
    Pairs inTurns(String name, ToDoubleFunction<Crowd> figure, Crowd ours, Crowd peer) {
        var pairs = new ArrayList<Pair>();
        for (int run = 0; run < effort.pairs(); run++) {
            terminal.busy(name + ": run " + (run + 1) + " of " + effort.pairs());
            boolean oursFirst = run % 2 == 0;
            double first = figure.applyAsDouble(oursFirst ? ours : peer);
            double second = figure.applyAsDouble(oursFirst ? peer : ours);
            pairs.add(oursFirst ? new Pair(first, second) : new Pair(second, first));
            terminal.say("  %s %d: ours %.4g, %s %.4g"
                    .formatted(
                            name,
                            run + 1,
                            pairs.getLast().ours(),
                            peer.server.name(),
                            pairs.getLast().bound()));
        }
        return new Pairs(pairs);
    }

    static BenchRow.Case lower(String name, String unit, String boundIs, @Nullable Double reach) {
        return new BenchRow.Case("edge", name, unit, boundIs, reach, BenchRow.Better.LOWER);
    }

    static BenchRow.Case higher(String name, String unit, String boundIs, @Nullable Double reach) {
        return new BenchRow.Case("edge", name, unit, boundIs, reach, BenchRow.Better.HIGHER);
    }

    static Pairs once(double ours, double bound) {
        return new Pairs(List.of(new Pair(ours, bound)));
    }
}
