package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Events a second of an export of the whole log, beside PostgreSQL's own COPY of the same rows. */
final class ExportNdjson implements ViewsCase {
    private static final String COPY = """
            copy (select position, event_id, stream, seq, payload_type, payload_revision, time, payload, metadata
                from events.event order by position) to stdout""";

    @Override
    public String name() {
        return "export-ndjson";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        exported(world);
        copied(world);
        return BenchRow.of(
                ViewsWorld.higher(name(), "events/s", "COPY … TO STDOUT of the same rows", 0.5),
                world.inTurns(name(), () -> exported(world), () -> copied(world)),
                "one reader over HTTP; both sides are read and thrown away");
    }

    private static double exported(ViewsWorld world) {
        long rows = rows(world);
        long began = System.nanoTime();
        world.rest().drained("/api/v1/events?limit=" + rows, "application/x-ndjson");
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private static double copied(ViewsWorld world) {
        long began = System.nanoTime();
        try (var connection = world.database().connect()) {
            long rows =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
            return rows / ((System.nanoTime() - began) / 1e9);
        } catch (SQLException | IOException problem) {
            throw new BenchProblem("The log cannot be copied: " + problem.getMessage(), problem);
        }
    }

    private static long rows(ViewsWorld world) {
        return Long.parseLong(
                world.database().column("select count(*) from events.event").getFirst());
    }
}
