package io.playcast.rebuild;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the processor of a read model has come, whichever node runs it: what it has done with is in each version it writes. */
final class TailPlace {
    private final JdbcClient db;

    TailPlace(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Position of the last event it is done with, 0 before the first. */
    long of(String name) {
        return db.sql("""
                select coalesce(min((convert_from(token, 'utf8')::jsonb ->> 'globalIndex')::bigint), 0)
                from views.token_entry where processorname = ? and token is not null""").param(name).query(Long.class).single();
    }
}
