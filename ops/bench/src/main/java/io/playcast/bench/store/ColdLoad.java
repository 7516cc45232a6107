package io.playcast.bench.store;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import io.playcast.bench.BenchRow.Better;
import io.playcast.bench.Pairs;
import io.playcast.bench.Pairs.Pair;
import io.playcast.engines.Waiting;
import io.playcast.id.LobbyId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long the first command to a lobby of 10,000 events takes when nobody has it in memory; with snapshots, too. */
record ColdLoad(String name, double reach, double snapshotMillis, Path home) implements StoreCase {
    private static final Duration SNAPSHOT_COMES = Duration.ofSeconds(5);
    private static final int WARMING = 6;

    @Override
    public List<BenchRow> run(StoreWorld world) {
        world.terminal().busy(name + ": writing long streams");
        world.database().emptied();
        var host = world.hosts().of(0);
        var lobbies = Stream.generate(() -> new LobbyId(Asked.ulid()))
                .limit(WARMING + world.effort().runs())
                .toList();
        var streams = new LongStreams(world.database(), host);
        lobbies.forEach(streams::write);
        world.database().run("vacuum analyze events.event", "checkpoint");
        var rows = new ArrayList<BenchRow>();
        try (var plain = streams.reader()) {
            var pairs = new ArrayList<Pair>();
            for (var lobby : lobbies) {
                world.terminal().busy(name + ": " + pairs.size() + " of " + lobbies.size());
                plain.touch(lobby);
                pairs.add(
                        pairs.size() % 2 == 0
                                ? new Pair(ours(world.ours(), streams, lobby), plain.millis(lobby))
                                : reversed(plain.millis(lobby), ours(world.ours(), streams, lobby)));
            }
            var counted = new Pairs(pairs.subList(WARMING, pairs.size()));
            var measured = new BenchRow.Case(
                    "store", name, "ms", "plain SELECT of its rows, JSON decoded", reach, Better.LOWER);
            rows.add(BenchRow.of(
                    measured,
                    counted,
                    "one thread: rows over the wire, JSON, and one fold an event; " + WARMING + " loads before it"));
        }
        rows.addAll(withSnapshots(world, streams, lobbies));
        return rows;
    }

    private static Pair reversed(double bound, double ours) {
        return new Pair(ours, bound);
    }

    private static double ours(OurSide side, LongStreams streams, LobbyId lobby) {
        long begin = System.nanoTime();
        try {
            side.send(Asked.ulid(), streams.host().value(), streams.harmless(lobby));
        } catch (Exception e) {
            throw new BenchProblem("A long lobby does not answer: " + e, e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** A second command side on the same log has nothing in memory; what it loads is snapshots, where there are any. */
    private List<BenchRow> withSnapshots(StoreWorld world, LongStreams streams, List<LobbyId> lobbies) {
        world.terminal().busy(name + ": waiting for snapshots");
        lobbies.forEach(lobby -> appended(world, streams, lobby));
        if (!Waiting.until(() -> streams.snapshots() >= lobbies.size(), SNAPSHOT_COMES)) {
            world.terminal()
                    .say("  " + name + "-snapshot is left out: the command side has written " + streams.snapshots()
                            + " snapshots of " + lobbies.size() + " long lobbies");
            return List.of();
        }
        try (var fresh = OurSide.start(world.database().url(), world.database().user(), home)) {
            var pairs = lobbies.stream()
                    .map(lobby -> new Pair(ours(fresh, streams, lobby), snapshotMillis))
                    .toList();
            var measured = new BenchRow.Case(
                    "store", name + "-snapshot", "ms", "the limit we set ourselves", 1.0, Better.LOWER);
            return List.of(BenchRow.of(
                    measured,
                    new Pairs(pairs.subList(WARMING, pairs.size())),
                    "the snapshot and what came after it, in a command side just started"));
        }
    }

    private static void appended(StoreWorld world, LongStreams streams, LobbyId lobby) {
        try {
            world.ours()
                    .send(
                            Asked.ulid(),
                            streams.host().value(),
                            new io.playcast.lobby.LobbyCommand.SetReady(
                                    lobby, streams.host(), Instant.now(), !LongStreams.LAST_READY));
        } catch (Exception e) {
            throw new BenchProblem("A long lobby takes no event: " + e, e);
        }
    }
}
