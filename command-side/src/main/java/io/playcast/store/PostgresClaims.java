package io.playcast.store;

import io.playcast.Claims;
import io.playcast.Rejected;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims as rows of a table whose primary key says no to a second owner. */
public final class PostgresClaims implements Claims {
    private final JdbcClient db;

    PostgresClaims(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void claim(String kind, byte[] hash, String owner) {
        // One statement, so nobody can release the key between the refusal and the look at who holds it.
        var holder = db.sql("""
                        insert into events.claim as c (kind, hash, owner) values (?, ?, ?)
                        on conflict (kind, hash) do update set owner = c.owner
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
}
