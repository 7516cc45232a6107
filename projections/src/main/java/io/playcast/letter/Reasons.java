package io.playcast.letter;

import io.playcast.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Why an event is skipped, in an admin's words. */
public final class Reasons {
    private static final int LONGEST = 200;

    private Reasons() {}

    public static String checked(@Nullable String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw Rejected.badRequest("reason", "A reason has 1 to " + LONGEST + " characters on one line");
        }
        return words;
    }

    /** By which the audit proves that a reason is the one that was given. */
    public static String hash(String reason) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(reason.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
