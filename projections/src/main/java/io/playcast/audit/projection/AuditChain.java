package io.playcast.audit.projection;

import io.playcast.audit.AuditEntry;
import io.playcast.audit.Chain;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the chain. Every method but the last runs in a transaction of its caller's. */
final class AuditChain {
    private final JdbcClient db;

    AuditChain(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** @param position of the last event of the log that was looked at @param number of the last link, 0 for none @param hash of it */
    record Place(long position, long number, String hash) {
        Place at(long further) {
            return new Place(Math.max(position, further), number, hash);
        }
    }

    /** Whoever adds waits here for whoever does so already, in whatever process. */
    Place lock() {
        return db.sql("select position, number, hash from audit.place for update")
                .query(Place.class)
                .single();
    }

    Place add(Place end, AuditEntry entry) {
        var body = entry.canonical();
        var hash = Chain.hash(body);
        db.sql("insert into audit.entry (number, body, hash, at) values (?, ?, ?, ?)")
                .params(entry.n(), body, hash, entry.at().atOffset(ZoneOffset.UTC))
                .update();
        return new Place(end.position(), entry.n(), hash);
    }

    boolean has(String event) {
        return db.sql("select exists (select from audit.entry where event = ?)")
                .param(event)
                .query(Boolean.class)
                .single();
    }

    void save(Place place) {
        db.sql("update audit.place set position = ?, number = ?, hash = ?")
                .params(place.position(), place.number(), place.hash())
                .update();
    }

    void sign(long number, String jws) {
        db.sql("insert into audit.checkpoint (number, jws) values (?, ?) on conflict do nothing")
                .params(number, jws)
                .update();
    }

    long signed() {
        return db.sql("select coalesce(max(number), 0) from audit.checkpoint")
                .query(Long.class)
                .single();
    }

    /** Outside of any transaction, and not waited for. */
    long position() {
        return Optional.of(db.sql("select position from audit.place")
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }
}
