package io.playcast.integration.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of single events that somebody wants to be sent once more; kept until the next day, so that one can see what became of them. */
final class Wishes {
    private final JdbcClient db;
    private final Clock clock;

    Wishes(DataSource source, Clock clock) {
        this.db = JdbcClient.create(source);
        this.clock = clock;
    }

    record Wish(long id, String consumer, long position, int attempts, Instant askedAt) {}

    void add(String consumer, long position, String event) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("insert into views.redelivery (consumer, position, event, asked_at, due_at) values (?, ?, ?, ?, ?)")
                .params(consumer, position, event, now, now)
                .update();
    }

    List<Wish> due(int limit) {
        return db.sql("""
                select id, consumer, position, attempts, asked_at from views.redelivery
                where done_at is null and due_at <= ? order by id limit ?""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), limit)
                .query(Wish.class)
                .list();
    }

    void done(long id, String problem) {
        db.sql("update views.redelivery set done_at = ?, attempts = attempts + 1, problem = nullif(?, '') where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), problem, id)
                .update();
    }

    void later(long id, Duration pause, String problem) {
        db.sql("update views.redelivery set due_at = ?, attempts = attempts + 1, problem = ? where id = ?")
                .params(clock.instant().plus(pause).atOffset(ZoneOffset.UTC), problem, id)
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from views.redelivery where done_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
