package io.playcast.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema {@code events}, brought up to date before anything reads or writes it. */
public final class EventsSchema {
    public static final String NAME = "events";

    private EventsSchema() {}

    /** Blocks until the schema is there; several processes may ask at once, Flyway lets them in one by one. */
    static EventsSchema migrated(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(NAME)
                .table("schema_history")
                .locations("classpath:db/events")
                .load()
                .migrate();
        return new EventsSchema();
    }
}
