package io.playcast.store;

import io.playcast.Rejected;
import io.playcast.id.PasswordId;
import io.playcast.password.Password;
import io.playcast.password.Passwords;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords as rows of Argon2id hashes (RFC 9106), 19 MiB and two passes each; no more than two are worked on at once. */
public final class PostgresPasswords implements Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_MS = 1_000;

    private final JdbcClient db;
    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE);

    PostgresPasswords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void keep(PasswordId id, Password password) {
        var hash = inTurn(() -> argon2.encode(password.value()));
        db.sql("insert into events.password (id, hash) values (?, ?) on conflict (id) do nothing")
                .params(id.value(), hash)
                .update();
    }

    /** An id that nobody has costs no hashing: ids are no secret, a lobby shows its own. */
    @Override
    public boolean matches(PasswordId id, Password password) {
        return db.sql("select hash from events.password where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .filter(hash -> inTurn(() -> argon2.matches(password.value(), hash)))
                .isPresent();
    }

    @Override
    public void forget(PasswordId id) {
        db.sql("delete from events.password where id = ?").param(id.value()).update();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                throw Rejected.unavailable("Too many passwords are being looked at", PATIENCE_MS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Rejected.unavailable("The platform is stopping", PATIENCE_MS);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
