package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import io.playcast.bench.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What ten thousand connections cost to open, to hold and to talk over: each side on its own, one after the other. */
final class AtTenThousand {
    /** Thirteen lobbies, so that every later one is full, too. */
    private static final int FEW = 104;

    private static final double PER_SECOND = 2_000;
    private static final double NANOS_A_MS = 1e6;

    private final EdgeWorld world;
    private final boolean tls;

    AtTenThousand(EdgeWorld world, boolean tls) {
        this.world = world;
        this.tls = tls;
    }

    /** @param bytes resident memory for each connection beyond the first hundred */
    private record Side(double bytes, double firstJoins, double joins, double p99) {}

    List<BenchRow> rows(Predicate<String> wanted) {
        var rows = new ArrayList<BenchRow>();
        Side peer;
        try (var node = world.node(tls)) {
            peer = side(node, wanted, rows);
        }
        Side ours;
        try (var platform = world.platform("many" + name(""), tls)) {
            ours = side(platform, wanted, rows);
        }
        add(
                rows,
                wanted,
                EdgeWorld.lower(name("idle-rss"), "B", "Node and its Redis", 1.0),
                ours.bytes,
                peer.bytes,
                "resident memory of server and Redis, (%,d - 104 connections) after full collections"
                        .formatted(world.effort().many()));
        add(
                rows,
                wanted,
                EdgeWorld.higher(name("join-storm"), "1/s", "Node, HMAC token", 1.0),
                ours.joins,
                peer.joins,
                "coming back by a ticket signed with HMAC, members already");
        add(
                rows,
                wanted,
                EdgeWorld.higher(name("join-first"), "1/s", "Node, HMAC token, nothing stored", null),
                ours.firstJoins,
                peer.firstJoins,
                "ES256 token, lobby and membership committed");
        add(
                rows,
                wanted,
                EdgeWorld.lower(name("p99-2000"), "ms", "Node", 0.5),
                ours.p99,
                peer.p99,
                "from when it was due until it was heard");
        return rows;
    }

    private String name(String name) {
        return tls ? name + "-tls" : name;
    }

    private void add(
            List<BenchRow> rows, Predicate<String> wanted, BenchRow.Case row, double ours, double bound, String how) {
        if (wanted.test(row.name()) && ours > 0 && bound > 0) {
            rows.add(BenchRow.of(row, EdgeWorld.once(ours, bound), how));
        }
    }

    private Side side(Server server, Predicate<String> wanted, List<BenchRow> rows) {
        int many = world.effort().many();
        try (var crowd = world.crowd(server)) {
            warm(server);
            crowd.grow(FEW);
            server.collect();
            long few = server.residentBytes();
            double first = (many - FEW) / crowd.grow(many);
            said(server, "%,d came in, %.0f a second".formatted(many, first));
            server.collect();
            double bytes = (double) (server.residentBytes() - few) / (many - FEW);
            said(server, "%.0f bytes a connection".formatted(bytes));
            boolean talks = wanted.test(name("p99-2000")) || wanted.test("one-core") && !tls;
            if (talks) {
                Settled.idle();
                Talk.warmUp(crowd, world.chat(), PER_SECOND, world.effort().jit());
            }
            double p99 = wanted.test(name("p99-2000")) ? p99(crowd) : 0;
            if (server instanceof PlatformServer && wanted.test("one-core") && !tls) {
                rows.add(new OneCore(world).row(crowd));
            }
            return new Side(bytes, first, back(server, crowd, wanted, rows), p99);
        }
    }

    /** How many a second come back. Rows of what was measured before are kept when not everybody does. */
    private double back(Server server, Crowd crowd, Predicate<String> wanted, List<BenchRow> rows) {
        boolean resumes = server instanceof PlatformServer && wanted.test("resume-10k") && !tls;
        if (!wanted.test(name("join-storm")) && !resumes) {
            return 0;
        }
        try {
            Settled.idle();
            crowd.drop(crowd.members());
            double back = crowd.members().size() / crowd.comeBack(crowd.members());
            said(server, "%.0f a second came back, %d were put off".formatted(back, crowd.turnedAway()));
            if (resumes) {
                Settled.idle();
                rows.add(new Resume(world).row(crowd));
            }
            return back;
        } catch (BenchProblem late) {
            world.terminal().complain("No rows of join-storm and resume-10k: " + late.getMessage());
            return 0;
        }
    }

    /** Code that is compiled and loaded on the way is no part of a connection. */
    private void warm(Server server) {
        try (var passing = new Crowd(server, world.generator(), EdgeWorld.LOBBY, Crowd.PASSING)) {
            passing.grow(Math.min(1_000, world.effort().many()));
        }
    }

    private double p99(Crowd crowd) {
        var heard = world.talk(world.chat(), PER_SECOND).with(crowd);
        double p99 = Statistics.percentile(heard.latencies(), 99) / NANOS_A_MS;
        said(crowd.server, "p99 %.1f ms, %d lost".formatted(p99, heard.lost()));
        return p99;
    }

    private void said(Server server, String sentence) {
        world.terminal().say(String.format(Locale.ROOT, "  %s%s: %s", server.name(), tls ? " with TLS" : "", sentence));
    }
}
