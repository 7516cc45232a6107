package io.playcast.bench.store;

import io.playcast.bench.BenchRow;
import io.playcast.bench.BenchRow.Better;
import io.playcast.bench.Pairs;
import io.playcast.bench.Pairs.Pair;
import io.playcast.bench.profile.OwnTime;
import io.playcast.engines.Waiting;
import io.playcast.id.LobbyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the first command to a lobby of 10,000 events takes when nobody has it in memory; with snapshots, too.
 *
 * @param snapshotMillis the limit with a snapshot
 */
record ColdLoad(String name, double reach, double snapshotMillis) implements StoreCase {
    /** A long load makes a snapshot afterwards; the next load waits for it, so that it has the machine for itself. */
    private static final Duration SNAPSHOT_COMES = Duration.ofSeconds(5);

    /** Loads before the first that counts: by then the JVM has compiled what a load runs. */
    private static final int WARMING = 10;

    private static final int PROFILED = 5;

    @Override
    public List<BenchRow> run(StoreWorld world) {
        world.terminal().busy(name + ": writing long streams");
        world.database().emptied();
        var streams = new LongStreams(world.database(), world.hosts().of(0));
        var lobbies = Stream.generate(() -> new LobbyId(Asked.ulid()))
                .limit(WARMING + world.effort().runs())
                .toList();
        lobbies.forEach(streams::write);
        world.database().run("vacuum analyze events.event", "checkpoint");
        var rows = new ArrayList<BenchRow>();
        rows.add(cold(world, streams, lobbies));
        rows.addAll(fromSnapshots(world, streams, lobbies));
        return rows;
    }

    private BenchRow cold(StoreWorld world, LongStreams streams, List<LobbyId> lobbies) {
        var measured =
                new BenchRow.Case("store", name, "ms", "plain SELECT of its rows, JSON decoded", reach, Better.LOWER);
        try (var plain = streams.reader()) {
            var pairs = new ArrayList<Pair>();
            for (var lobby : lobbies) {
                world.terminal().busy(name + ": " + (pairs.size() + 1) + " of " + lobbies.size());
                plain.touch(lobby);
                pairs.add(pair(pairs.size() % 2 == 0, world.ours(), streams, plain, lobby));
                Waiting.until(() -> streams.hasSnapshot(lobby), SNAPSHOT_COMES);
            }
            return BenchRow.of(
                    measured,
                    counted(pairs),
                    "one thread: rows over the wire, JSON, one fold an event"
                            + profiled(world, streams)
                                    .map(shares -> "; our JVM: " + shares)
                                    .orElse(""));
        }
    }

    /** Over loads of streams that nobody has asked for yet. */
    private Optional<String> profiled(StoreWorld world, LongStreams streams) {
        if (!world.profiling()) {
            return Optional.empty();
        }
        var more =
                Stream.generate(() -> new LobbyId(Asked.ulid())).limit(PROFILED).toList();
        more.forEach(streams::write);
        return world.profile(name, () -> more.forEach(lobby -> streams.askedMillis(world.ours(), lobby)))
                .map(OwnTime::summary);
    }

    private static Pair pair(boolean oursFirst, OurSide side, LongStreams streams, PlainReader plain, LobbyId lobby) {
        if (oursFirst) {
            double ours = streams.askedMillis(side, lobby);
            return new Pair(ours, plain.millis(lobby));
        }
        double bound = plain.millis(lobby);
        return new Pair(streams.askedMillis(side, lobby), bound);
    }

    /** A second command side on the same log has nothing in memory; what it loads is snapshots, where there are any. */
    private List<BenchRow> fromSnapshots(StoreWorld world, LongStreams streams, List<LobbyId> lobbies) {
        if (!Waiting.until(() -> lobbies.stream().allMatch(streams::hasSnapshot), SNAPSHOT_COMES)) {
            world.terminal().say("  " + name + "-snapshot is left out: not every long lobby got a snapshot");
            return List.of();
        }
        world.terminal().busy(name + ": a second command side");
        var measured =
                new BenchRow.Case("store", name + "-snapshot", "ms", "the limit we set ourselves", 1.0, Better.LOWER);
        try (var fresh = world.another().get()) {
            var pairs = lobbies.stream()
                    .map(lobby -> new Pair(streams.askedMillis(fresh, lobby), snapshotMillis))
                    .toList();
            return List.of(BenchRow.of(
                    measured, counted(pairs), "the snapshot and what came after it, in a command side just started"));
        }
    }

    private static Pairs counted(List<Pair> pairs) {
        return new Pairs(pairs.subList(WARMING, pairs.size()));
    }
}
