package io.playcast.twin;

import io.playcast.id.PasswordId;
import io.playcast.password.Password;
import io.playcast.password.Passwords;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords in clear, and how often one was compared. */
public final class InMemoryPasswords implements Passwords {
    private final Map<PasswordId, Password> kept = new ConcurrentHashMap<>();
    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public void keep(PasswordId id, Password password) {
        kept.putIfAbsent(id, password);
    }

    @Override
    public boolean matches(PasswordId id, Password password) {
        compared.incrementAndGet();
        return password.equals(kept.get(id));
    }

    @Override
    public void forget(PasswordId id) {
        kept.remove(id);
    }

    public int size() {
        return kept.size();
    }

    public int compared() {
        return compared.get();
    }
}
