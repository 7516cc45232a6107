package io.playcast.given;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.engines.SharedEngines;

/** Databases on the shared PostgreSQL, one a situation. */
public final class Databases {
    private Databases() {}

    /** A pool on a database of that name; whoever asks closes it. */
    public static HikariDataSource pool(String name) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(SharedEngines.postgres().database(name));
        pool.setUsername(SharedEngines.postgres().user());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        return pool;
    }
}
