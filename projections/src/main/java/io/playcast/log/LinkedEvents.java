package io.playcast.log;

import io.playcast.Metadata;
import io.playcast.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds single events, and what came of them. Blocks; call from a virtual thread. */
public final class LinkedEvents {
    private static final String CAUSED = PostgresLog.ROWS + """
            where position in (select position from views.event_link where cause = any(?) order by position limit ?)
            order by position""";
    /** What the links do not reach yet: never more than what a second brings. */
    private static final String NOT_LINKED = PostgresLog.ROWS + """
            where position > (select position from views.event_link_place) order by position limit 10000""";

    private final JdbcClient db;

    public LinkedEvents(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    public Optional<StoredEvent> find(String id) {
        return db.sql(PostgresLog.ROWS + "where event_id = ?")
                .param(id)
                .query(PostgresLog::row)
                .optional();
    }

    /** Events that the events or messages of those ids led to, oldest first. */
    public List<StoredEvent> causedBy(Collection<String> ids, int limit) {
        var fingerprints = ids.stream().map(Fingerprint::of).toArray(Long[]::new);
        return db.sql(CAUSED).params(fingerprints, limit).query(PostgresLog::row).stream()
                .filter(event -> ids.contains(cause(event)))
                .toList();
    }

    /** The end of the log that {@link #causedBy} does not know of yet. */
    public List<StoredEvent> notLinked() {
        return db.sql(NOT_LINKED).query(PostgresLog::row).list();
    }

    /** Id of the event or message that led to this event; empty where it does not say. */
    public static String cause(StoredEvent event) {
        return StoredJson.metadata(event).getOrDefault(Metadata.CAUSE, "");
    }
}
