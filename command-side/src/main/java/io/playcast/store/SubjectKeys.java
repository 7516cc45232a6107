package io.playcast.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.id.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each person's own key, kept wrapped in the database. A key is committed before it is first used, and only then cached. */
final class SubjectKeys {
    /** Keys of people who write; a colder one is read and unwrapped again. */
    private static final int CACHED_MOST = 10_000;

    private final JdbcClient db;
    private final TransactionTemplate ownTransaction;
    private final SecretKey master;
    private final Cache<UserId, SecretKey> keys =
            Caffeine.newBuilder().maximumSize(CACHED_MOST).build();

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
        var key = unwrapped(subject, ownTransaction.execute(_ -> storedOrMade(subject)))
                .orElseThrow(() -> new IllegalStateException("The master key does not open the key of " + subject));
        keys.put(subject, key);
        return key;
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
