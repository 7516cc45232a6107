package io.playcast.security.command;

import io.playcast.id.SecurityId;
import io.playcast.id.Ulid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The id of what follows from something seen: the same whenever it is concluded again, so that it is written once. */
final class Derived {
    private static final int RANDOM = 10;
    /** Characters of a ULID that tell the time. */
    private static final int TIME = 10;

    private Derived() {}

    static SecurityId of(String conclusion, SecurityId from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((conclusion + " " + from.value()).getBytes(StandardCharsets.UTF_8));
            var random = Ulid.of(0, Arrays.copyOf(digest, RANDOM)).substring(TIME);
            return new SecurityId(from.value().substring(0, TIME) + random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
