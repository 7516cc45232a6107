package io.playcast.cli.demo;

import io.playcast.id.Ulid;
import java.security.SecureRandom;

/** Draws the ids of a demo's own people and devices. */
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
