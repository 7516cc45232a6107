package io.playcast.store;

import io.playcast.card.ShownCard;
import io.playcast.id.UserId;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the card store knows of one person, for whoever erases them or checks that they are erased. Blocks. */
public final class SubjectRecords {
    private final JdbcClient db;
    private final PostgresCards cards;

    private SubjectRecords(JdbcClient db, PostgresCards cards) {
        this.db = db;
        this.cards = cards;
    }

    /** @param masterKeyFile must be there; without it no card opens, erased or not */
    public static SubjectRecords of(DataSource source, Path masterKeyFile) {
        var db = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        var keys = new SubjectKeys(db, transactions, MasterKey.loaded(masterKeyFile));
        keys.requireOneThatOpens();
        return new SubjectRecords(db, new PostgresCards(db, transactions, keys));
    }

    /** Who asked for an erasure, and when it took effect. */
    public record Erasure(UserId by, Instant at) {}

    /** Every card of the person, in the order of their refs; without its text when that can no longer be read. */
    public List<ShownCard> cards(UserId subject) {
        return cards.of(subject);
    }

    public boolean hasKey(UserId subject) {
        return db.sql("select exists (select from events.subject_key where subject = ?)")
                .param(subject.value())
                .query(Boolean.class)
                .single();
    }

    public Optional<Erasure> erasure(UserId subject) {
        return db.sql("select erased_by, erased_at from events.erased_subject where subject = ?")
                .param(subject.value())
                .query((row, _) -> new Erasure(
                        new UserId(row.getString("erased_by")),
                        row.getObject("erased_at", Timestamp.class).toInstant()))
                .optional();
    }
}
