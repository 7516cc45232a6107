package io.playcast.store;

import io.playcast.bar.Blocks;
import io.playcast.id.AddressPseudonym;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Blocked addresses as rows, one a pseudonym. */
public final class PostgresBlocks implements Blocks {
    private final JdbcClient db;

    PostgresBlocks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<AddressPseudonym, Instant> inForce(Instant now) {
        var blocks = new HashMap<AddressPseudonym, Instant>();
        db.sql("select pseudonym, until from events.address_block where until > ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    blocks.put(
                            new AddressPseudonym(row.getString("pseudonym")),
                            row.getObject("until", OffsetDateTime.class).toInstant());
                });
        return blocks;
    }

    /** The longest holds. Twice is harmless. */
    public void block(AddressPseudonym pseudonym, Instant until) {
        db.sql("""
                insert into events.address_block as b (pseudonym, until) values (?, ?)
                on conflict (pseudonym) do update set until = greatest(b.until, excluded.until)""").params(pseudonym.value(), until.atOffset(ZoneOffset.UTC)).update();
    }

    public void forgetBefore(Instant now) {
        db.sql("delete from events.address_block where until < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
