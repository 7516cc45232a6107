package io.playcast.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.id.UserId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each person's own key, kept wrapped in the database. A key is committed before it is first used, and only then cached. */
final class SubjectKeys {
    /** Keys of people who write; a colder one is read and unwrapped again. */
    private static final int CACHED_MOST = 10_000;

    /** A process that did not see an erasure itself holds the dead key this long; the database refuses what it would write. */
    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final TransactionTemplate ownTransaction;
    private final SecretKey master;
    private final Cache<UserId, SecretKey> keys = Caffeine.newBuilder()
            .maximumSize(CACHED_MOST)
            .expireAfterWrite(CACHED_FOR)
            .build();

    SubjectKeys(JdbcClient db, PlatformTransactionManager transactions, SecretKey master) {
        this.db = db;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.master = master;
    }

    /** The key to write under. Takes a connection of its own when the key is not cached: call it outside of a transaction. */
    SecretKey of(UserId subject) {
        var cached = keys.getIfPresent(subject);
        if (cached != null) {
            return cached;
        }
        var key = unwrapped(subject, storedOrMade(subject))
                .orElseThrow(() -> new IllegalStateException("The master key does not open the key of " + subject));
        keys.put(subject, key);
        return key;
    }

    /** Deletes the key; the mark that stays in its place keeps every process from making another. Twice is harmless. */
    void forget(UserId subject, UserId by, Instant at) {
        ownTransaction.executeWithoutResult(_ -> {
            // The mark first: it waits for a key in the making, which is then deleted with the rest.
            db.sql("""
                            insert into events.erased_subject (subject, erased_by, erased_at) values (?, ?, ?)
                            on conflict (subject) do nothing""").params(subject.value(), by.value(), Timestamp.from(at)).update();
            db.sql("delete from events.subject_key where subject = ?")
                    .param(subject.value())
                    .update();
        });
        keys.invalidate(subject);
    }

    /** Empty when it was wrapped under another master key. */
    Optional<SecretKey> unwrapped(UserId subject, byte[] wrapped) {
        return Sealing.open(master, wrapped, purpose(subject)).map(Sealing::key);
    }

    /** Fails at the start, not at the first card, when the master key is not the one this database was written under. */
    void requireOneThatOpens() {
        record Stored(String subject, byte[] wrapped) {}
        db.sql("select subject, wrapped from events.subject_key limit 1")
                .query((row, _) -> new Stored(row.getString(1), row.getBytes(2)))
                .optional()
                .filter(stored -> unwrapped(new UserId(stored.subject()), stored.wrapped())
                        .isEmpty())
                .ifPresent(_ -> {
                    throw new IllegalStateException(
                            "The master key is not the one this database's cards were written under");
                });
    }

    private byte[] storedOrMade(UserId subject) {
        return stored(subject).orElseGet(() -> {
            try {
                return ownTransaction.execute(_ -> firstMade(subject));
            } catch (DataIntegrityViolationException problem) {
                throw SubjectErased.in(problem);
            }
        });
    }

    private Optional<byte[]> stored(UserId subject) {
        return db.sql("select wrapped from events.subject_key where subject = ?")
                .param(subject.value())
                .query(byte[].class)
                .optional();
    }

    private byte[] firstMade(UserId subject) {
        var fresh = Sealing.seal(master, Sealing.newKey(), purpose(subject));
        // Of two processes that make a key at once, both take the one that was written first.
        return db.sql("""
                        insert into events.subject_key (subject, wrapped) values (?, ?)
                        on conflict (subject) do update set subject = excluded.subject
                        returning wrapped""").params(subject.value(), fresh).query(byte[].class).single();
    }

    private static byte[] purpose(UserId subject) {
        return ("key of " + subject).getBytes(StandardCharsets.UTF_8);
    }
}
