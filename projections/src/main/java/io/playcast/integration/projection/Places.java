package io.playcast.integration.projection;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each consumer has come; one that nobody knows yet begins with the first event of the log, so that none is lost to it. */
public final class Places {
    private final JdbcClient db;

    public Places(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    public long of(String consumer) {
        return db.sql("select position from views.outbox_place where consumer = ?")
                .param(consumer)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void save(String consumer, long position) {
        db.sql("""
                insert into views.outbox_place (consumer, position) values (?, ?)
                on conflict (consumer) do update set position = greatest(outbox_place.position, excluded.position)""").params(consumer, position).update();
    }
}
