package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Finds the platform's PostgreSQL: the one that the environment names, or the one that runs here. */
public final class PlatformDatabase {
    private PlatformDatabase() {}

    public static DataSource of(Installation installation, Map<String, String> environment) {
        var database = new PGSimpleDataSource();
        if (environment.containsKey("PLAYCAST_DATABASE_URL")) {
            database.setUrl(environment.get("PLAYCAST_DATABASE_URL"));
            database.setUser(environment.getOrDefault("PLAYCAST_DATABASE_USER", "postgres"));
            database.setPassword(environment.getOrDefault("PLAYCAST_DATABASE_PASSWORD", ""));
        } else {
            var port = ChildRecord.read(installation.state(), "postgres")
                    .filter(ChildRecord::alive)
                    .map(ChildRecord::port)
                    .orElseThrow(() -> Refusal.failed("PostgreSQL does not run here; ops/playcast up starts it."));
            database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/playcast");
            database.setUser("postgres");
        }
        return database;
    }
}
