package io.playcast.log;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store as readers see it, on PostgreSQL: raw rows by cursor, each read a short autocommitted select. */
public final class PostgresLog implements EventHistory {
    static final String ROWS = """
            select position, event_id, stream, seq, payload_type, payload_revision, time, payload, metadata
            from events.event\s""";
    private static final String STREAM = ROWS + "where stream = ? and seq >= ? order by seq limit ?";
    private static final String LOG = ROWS + """
            where position > ? and (? or stream = ? or (? and starts_with(stream, ?)))
              and (? or payload_type = ? or (? and starts_with(payload_type, ?)))
            order by position limit ?""";

    private final JdbcClient db;

    public PostgresLog(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    @Override
    public List<StoredEvent> stream(String stream, long fromSeq, int limit) {
        return db.sql(STREAM)
                .params(stream, fromSeq, limit)
                .query(PostgresLog::row)
                .list();
    }

    /** The filter goes to the database; what it excludes is never sent. */
    @Override
    public List<StoredEvent> log(long after, int limit, Filter filter) {
        var query = db.sql(LOG).param(after);
        query = narrow(query, filter.stream(), ":");
        query = narrow(query, filter.type(), ".");
        return query.param(limit).query(PostgresLog::row).list();
    }

    private static JdbcClient.StatementSpec narrow(JdbcClient.StatementSpec query, String wanted, String prefixEnd) {
        return query.param(wanted.isEmpty())
                .param(wanted)
                .param(wanted.endsWith(prefixEnd))
                .param(wanted);
    }

    static StoredEvent row(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("seq"),
                row.getString("payload_type"),
                Integer.parseInt(row.getString("payload_revision")),
                Instant.parse(row.getString("time")),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
