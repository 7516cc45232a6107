package io.playcast.store;

import io.playcast.bar.Bars;
import io.playcast.id.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bars as rows, one a person. */
public final class PostgresBars implements Bars {
    private final JdbcClient db;

    PostgresBars(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UserId, Instant> inForce(Instant now) {
        var bars = new HashMap<UserId, Instant>();
        db.sql("select subject, before = 'infinity' as always, before from events.bar where before > ?")
                .param(at(now.minus(LONGEST)))
                .query(row -> {
                    bars.put(new UserId(row.getString("subject")), moment(row));
                });
        return bars;
    }

    @Override
    public Optional<Instant> of(UserId user) {
        return db.sql("select before = 'infinity' as always, before from events.bar where subject = ?")
                .param(user.value())
                .query((row, _) -> moment(row))
                .optional();
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getBoolean("always")
                ? Instant.MAX
                : row.getObject("before", OffsetDateTime.class).toInstant();
    }

    /** What that person was given before is good for nothing; what was barred already stays so. */
    public void before(UserId user, Instant moment) {
        db.sql("""
                insert into events.bar as b (subject, before) values (?, ?)
                on conflict (subject) do update set before = greatest(b.before, excluded.before)""").params(user.value(), at(moment)).update();
    }

    /** Whatever that person has or will be given is good for nothing. */
    public void always(UserId user) {
        db.sql("""
                insert into events.bar (subject, before) values (?, 'infinity')
                on conflict (subject) do update set before = 'infinity'""").param(user.value()).update();
    }

    /** What is given from that moment on is good again. */
    public void from(UserId user, Instant moment) {
        db.sql("update events.bar set before = ? where subject = ?")
                .params(at(moment), user.value())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
