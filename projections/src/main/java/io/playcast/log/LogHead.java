package io.playcast.log;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows where the log ends now. */
public final class LogHead {
    private final JdbcClient db;

    public LogHead(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Position of the last committed event, 0 in an empty log. */
    public long position() {
        return db.sql("select coalesce(max(position), 0) from events.event")
                .query(Long.class)
                .single();
    }
}
