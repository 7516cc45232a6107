package io.playcast;

import java.util.Optional;

/** Uniqueness over many aggregates: a unique key claimed before the command that needs it, released by an automation. */
public interface Claims {
    /** Takes the key for the owner. Harmless when this owner holds it; {@link Rejected} {@code claim.taken} when another does. */
    void claim(String kind, byte[] hash, String owner);

    Optional<String> find(String kind, byte[] hash);

    /** Frees every key of that kind the owner holds. */
    void release(String kind, String owner);
}
