package io.playcast.cli;

import io.playcast.id.Ulid;
import java.security.SecureRandom;

/** Draws the ids of people, devices and tokens that this program makes up. */
public final class FreshIds {

    private static final int RANDOM_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshIds() {}

    public static String ulid() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Ulid.of(System.currentTimeMillis(), bytes);
    }
}
