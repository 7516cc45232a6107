package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A group-by over everything archived and what is not archived yet, through our route; beside DuckDB alone on the archive. */
final class SqlArchive implements ViewsCase {
    private static final String QUESTION = "select type, count(*) as n from events group by type order by n desc";

    @Override
    public String name() {
        return "sql-archive";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        var archive = world.state().s3() + "/**/*.parquet";
        asked(world);
        return BenchRow.of(
                ViewsWorld.higher(name(), "questions/s", "DuckDB alone on the archive's files", 0.8),
                world.inTurns(name(), () -> 1 / asked(world), () -> 1 / alone(archive)),
                counted(archive) + " events archived of "
                        + world.database()
                                .column("select count(*) from events.event")
                                .getFirst());
    }

    /** Seconds. */
    private static double asked(ViewsWorld world) {
        long began = System.nanoTime();
        world.rest().post("/api/v1/sql", "{\"sql\":\"" + QUESTION + "\"}");
        return (System.nanoTime() - began) / 1e9;
    }

    private static double alone(String archive) {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("create view events as select * from read_parquet('" + archive + "')");
            long began = System.nanoTime();
            try (var rows = statement.executeQuery(QUESTION)) {
                while (rows.next()) {
                    rows.getLong(2);
                }
            }
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException problem) {
            throw new BenchProblem("DuckDB does not answer: " + problem.getMessage(), problem);
        }
    }

    private static long counted(String archive) {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var rows =
                        duck.createStatement().executeQuery("select count(*) from read_parquet('" + archive + "')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException problem) {
            throw new BenchProblem("DuckDB does not answer: " + problem.getMessage(), problem);
        }
    }
}
