package io.playcast.edge.signin.credential;

import io.playcast.Rejected;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A password somebody chooses: 12 to 128 characters, not the name they sign in by, not one character again and again (NIST SP 800-63B §3.1.1: length counts, not classes). */
public record NewPassword(String value) {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int FEWEST = 5;

    /** @param login which it must not contain */
    public static NewPassword typed(@Nullable String text, LoginName login) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (text == null || length < SHORTEST || length > LONGEST) {
            throw refused("A password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (text.toLowerCase(Locale.ROOT).contains(login.value())) {
            throw refused("A password does not contain the name you sign in by");
        }
        if (text.codePoints().distinct().count() < FEWEST) {
            throw refused("A password has at least " + FEWEST + " different characters");
        }
        return new NewPassword(text);
    }

    @Override
    public String toString() {
        return "NewPassword[]";
    }

    private static Rejected refused(String sentence) {
        return Rejected.badRequest("password", sentence);
    }
}
