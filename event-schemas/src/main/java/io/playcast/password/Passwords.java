package io.playcast.password;

import io.playcast.Rejected;
import io.playcast.id.PasswordId;

/** Lobby passwords, kept as hashes apart from every event. Blocks, and takes its time on purpose. */
public interface Passwords {
    /** Durable on return. Harmless when this id is kept already: the first password stays. */
    void keep(PasswordId id, Password password);

    /** False also when there is no such id. {@link Rejected} {@code unavailable} when too many are being compared. */
    boolean matches(PasswordId id, Password password);

    /** Nobody needs it any longer. */
    void forget(PasswordId id);
}
