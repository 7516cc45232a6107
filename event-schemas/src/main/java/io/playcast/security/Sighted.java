package io.playcast.security;

import io.playcast.id.AddressPseudonym;
import io.playcast.id.SecurityId;
import io.playcast.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the events have in common that an edge counts before it tells them. */
public interface Sighted {
    SecurityId id();

    /** Pseudonym of an address; null where only the person is known. */
    @Nullable
    AddressPseudonym from();

    /** Null where only the address is known. */
    @Nullable
    UserId user();

    /** When the window began that it was counted in. */
    Instant since();

    int count();
}
