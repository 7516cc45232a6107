package io.playcast.bench.edge;

import io.playcast.bench.BenchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Processor time a delivered message, 1,000 clients in lobbies of eight, 2,000 actions a second. */
final class CpuOfADelivery {
    private static final int CLIENTS = 1_000;
    private static final double PER_SECOND = 2_000;

    private final EdgeWorld world;
    private final boolean tls;

    CpuOfADelivery(EdgeWorld world, boolean tls) {
        this.world = world;
        this.tls = tls;
    }

    private String name(String name) {
        return tls ? name + "-tls" : name;
    }

    List<BenchRow> rows(Predicate<String> wanted) {
        var rows = new ArrayList<BenchRow>();
        try (var platform = world.platform("thousand" + name(""), tls);
                var ours = world.crowd(platform)) {
            ours.grow(CLIENTS);
            world.terminal().step("the platform runs, " + CLIENTS + " clients are in");
            try (var node = world.node(tls);
                    var peer = world.crowd(node)) {
                peer.grow(CLIENTS);
                row(name("chat-cpu"), world.chat(), 0.5, ours, peer, wanted, rows);
                profile(name("chat-cpu"), world.chat(), platform, ours, wanted);
                row(name("durable-cpu"), Talk.Action.READY, 1.0, ours, peer, wanted, rows);
                profile(name("durable-cpu"), Talk.Action.READY, platform, ours, wanted);
            }
            if (wanted.test("flood") && !tls) {
                rows.add(new Flood(world).row(ours));
                world.terminal().step("flood");
            }
            if (wanted.test("chat-cpu-uws") && !tls) {
                try (var uws = PeerServer.uws(world.peers());
                        var peer = world.crowd(uws)) {
                    peer.grow(CLIENTS);
                    row("chat-cpu-uws", world.chat(), 2.0, ours, peer, wanted, rows);
                }
            }
        }
        return rows;
    }

    private void profile(
            String name, Talk.Action action, PlatformServer platform, Crowd ours, Predicate<String> wanted) {
        if (wanted.test(name)) {
            world.profile(name, platform, () -> world.talk(action, PER_SECOND).with(ours));
        }
    }

    private void row(
            String name,
            Talk.Action action,
            double reach,
            Crowd ours,
            Crowd peer,
            Predicate<String> wanted,
            List<BenchRow> rows) {
        if (!wanted.test(name)) {
            return;
        }
        world.terminal().busy(name + ": warming up");
        Talk.warmUp(ours, action, PER_SECOND, world.effort().jit());
        Talk.warmUp(peer, action, PER_SECOND, world.effort().jit().dividedBy(4));
        var lost = new long[1];
        var parts = new TreeMap<String, String>();
        var pairs = world.inTurns(
                name,
                crowd -> {
                    var heard = world.talk(action, PER_SECOND).with(crowd);
                    lost[0] += heard.lost();
                    parts.put(crowd.server.name(), heard.partsEach());
                    return heard.cpuEach();
                },
                ours,
                peer);
        rows.add(BenchRow.of(
                EdgeWorld.lower(name, "us", peer.server.name() + ", the same", reach),
                pairs,
                "%d lost of both sides' deliveries; the last run's parts: %s".formatted(lost[0], parts)));
        world.terminal().step(name);
    }
}
