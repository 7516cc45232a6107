package io.playcast.store;

import io.playcast.Claims;
import io.playcast.Rejected;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims as rows of a table whose primary key says no to a second owner. */
public final class PostgresClaims implements Claims {
    private final JdbcClient db;

    /** A claim whose event may never have come. */
    public record Unsettled(String kind, String owner, Instant claimedAt) {}

    PostgresClaims(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void claim(String kind, byte[] hash, String owner) {
        // One statement, so nobody can release the key between the refusal and the look at who holds it.
        var holder = db.sql("""
                        insert into events.claim as c (kind, hash, owner) values (?, ?, ?)
                        on conflict (kind, hash) do update set
                            claimed_at = case when c.owner = excluded.owner then now() else c.claimed_at end
                        returning owner""").params(kind, hash, owner).query(String.class).single();
        if (!holder.equals(owner)) {
            throw new Rejected("claim.taken", "Somebody else holds this already");
        }
    }

    @Override
    public Optional<String> find(String kind, byte[] hash) {
        return db.sql("select owner from events.claim where kind = ? and hash = ?")
                .params(kind, hash)
                .query(String.class)
                .optional();
    }

    @Override
    public void release(String kind, String owner) {
        db.sql("delete from events.claim where kind = ? and owner = ?")
                .params(kind, owner)
                .update();
    }

    /** Frees every key of that kind whose owner begins so. */
    public void releaseAll(String kind, String owners) {
        db.sql("delete from events.claim where kind = ? and owner like ?")
                .params(kind, owners + "%")
                .update();
    }

    /** Claims that were taken before that time and whose event nobody has looked for with success yet, oldest first. */
    public List<Unsettled> unsettled(String kind, Instant before, int limit) {
        return db.sql("""
                        select owner, claimed_at from events.claim
                        where kind = ? and not settled and claimed_at < ?
                        order by claimed_at limit ?""")
                .params(kind, before.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> new Unsettled(
                        kind,
                        row.getString("owner"),
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The event of this claim is in the log: from now on only its end releases it. */
    public void settle(Unsettled claim) {
        db.sql("update events.claim set settled = true where kind = ? and owner = ?")
                .params(claim.kind(), claim.owner())
                .update();
    }

    /** Frees the key, unless its owner has claimed it anew meanwhile in order to try once more. */
    public void release(Unsettled claim) {
        db.sql("delete from events.claim where kind = ? and owner = ? and not settled and claimed_at <= ?")
                .params(claim.kind(), claim.owner(), claim.claimedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
