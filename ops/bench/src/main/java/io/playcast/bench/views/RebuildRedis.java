package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** Events a second of a rebuild of the lobbies in Redis, beside a cursor that only reads and decodes them. */
final class RebuildRedis implements ViewsCase {
    private static final int FETCHED = 5_000;
    private static final String SELECT = """
            select position, event_id, stream, seq, payload_type, payload_revision, time, payload, metadata
            from events.event where stream >= 'lobby:' and stream < 'lobby;' order by position""";

    @Override
    public String name() {
        return "rebuild-redis";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        var rebuilt = new Rebuilt(world.rest(), "lobbies");
        long events = events(world);
        rebuilt.seconds();
        scanned(world);
        return BenchRow.of(
                ViewsWorld.higher(name(), "events/s", "a cursor over the same rows, payload and metadata decoded", 0.7),
                world.inTurns(name(), () -> events / rebuilt.seconds(), () -> scanned(world)),
                events + " events of " + world.effort().lobbies() + " lobbies; ours folds and writes them, too");
    }

    private static long events(ViewsWorld world) {
        return Long.parseLong(world.database()
                .column("select count(*) from events.event where stream >= 'lobby:' and stream < 'lobby;'")
                .getFirst());
    }

    private static double scanned(ViewsWorld world) {
        var json = Json.stored();
        long began = System.nanoTime();
        long read = 0;
        try (var connection = world.database().connect()) {
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement(SELECT)) {
                select.setFetchSize(FETCHED);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        json.readValue(row.getBytes(8), EventNames.classOf(row.getString(5)));
                        json.readValue(row.getBytes(9), Map.class);
                        read++;
                    }
                }
            }
        } catch (SQLException | IOException problem) {
            throw new BenchProblem("The log cannot be scanned: " + problem.getMessage(), problem);
        }
        return read / ((System.nanoTime() - began) / 1e9);
    }
}
