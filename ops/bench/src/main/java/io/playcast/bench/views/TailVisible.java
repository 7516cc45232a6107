package io.playcast.bench.views;

import io.lettuce.core.RedisClient;
import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import io.playcast.bench.Pairs;
import io.playcast.lobby.projection.OpenLobbies;
import java.util.ArrayList;

/** From an event's commit to its row in Redis, 99 of 100 times, at a thousand events a second; beside a loop that does only that. */
final class TailVisible implements ViewsCase {
    private static final int A_SECOND = 1_000;

    @Override
    public String name() {
        return "tail-p99";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        int port = world.engine("redis").port();
        var client = RedisClient.create("redis://127.0.0.1:" + port);
        try (var appending = new Appending(
                        world.database(), Math.min(A_SECOND, world.effort().lobbies()));
                var bare = new BareTail(world.database(), client)) {
            var channel = channel(world);
            var pairs = new ArrayList<Pairs.Pair>();
            // Both tail the same events at once, so each pays for the other: the ratio is what counts.
            for (int run = 0; run <= world.effort().runs(); run++) {
                world.terminal()
                        .busy(name() + ": run " + run + " of " + world.effort().runs());
                try (var ours = Seen.on(client, channel);
                        var bound = Seen.on(client, BareTail.CHANNEL)) {
                    var committed = appending.run(A_SECOND, world.effort().looked());
                    var pair = new Pairs.Pair(ours.p99Millis(committed), bound.p99Millis(committed));
                    world.terminal()
                            .say("  %s %d: ours %.3g ms, bound %.3g ms"
                                    .formatted(name(), run, pair.ours(), pair.bound()));
                    if (run > 0) {
                        pairs.add(pair);
                    }
                }
            }
            return BenchRow.of(
                    ViewsWorld.lower(name(), "ms", "LISTEN, SELECT, SET and PUBLISH in one bare loop", 2.0),
                    new Pairs(pairs),
                    "both follow the same events at the same time; seen by whoever is told in the moment of writing");
        } finally {
            client.shutdown();
        }
    }

    private static String channel(ViewsWorld world) {
        for (var one : world.rest().get("/api/v1/projections").path("projections")) {
            if (one.path("name").asText().equals("lobbies")) {
                return OpenLobbies.SHAPE.channel(one.path("live").asInt());
            }
        }
        throw new BenchProblem("There is no projection lobbies");
    }
}
