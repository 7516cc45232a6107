package io.playcast.view;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code views} up to date; whoever needs its tables asks for this bean first. */
public final class ViewsSchema {
    static final String NAME = "views";

    public ViewsSchema(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .schemas(NAME)
                .createSchemas(true)
                .locations("classpath:db/views")
                .load()
                .migrate();
    }
}
