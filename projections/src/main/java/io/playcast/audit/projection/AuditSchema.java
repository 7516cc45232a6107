package io.playcast.audit.projection;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code audit} up to date; whoever needs its tables asks for this bean first. */
public final class AuditSchema {
    private static final String NAME = "audit";

    public AuditSchema(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .schemas(NAME)
                .createSchemas(true)
                .locations("classpath:db/audit")
                .load()
                .migrate();
    }
}
