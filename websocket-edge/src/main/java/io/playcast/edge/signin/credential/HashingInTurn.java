package io.playcast.edge.signin.credential;

import io.playcast.Rejected;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id (RFC 9106), 19 MiB and two passes a password; two are worked on at once, who waits longer than a second is told to come again. */
final class HashingInTurn implements PasswordEncoder {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19_456;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_MS = 1_000;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return Boolean.TRUE.equals(inTurn(() -> argon2.matches(password, hash)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> @Nullable T inTurn(Supplier<@Nullable T> work) {
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
