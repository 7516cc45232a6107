package io.playcast.edge.command;

import io.playcast.id.Ulid;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Draws new ids; nobody can guess the next one. */
@Component
public final class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new ULID. */
    public String next() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return Ulid.of(clock.millis(), bytes);
    }
}
