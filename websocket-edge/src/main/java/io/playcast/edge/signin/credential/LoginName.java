package io.playcast.edge.signin.credential;

import io.playcast.Rejected;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody types to sign in, so that two ways of writing one name are one: letters, digits and {@code . _ + @ -}, 3 to 64 of them. */
public record LoginName(String value) {
    private static final int UNCOMPOSED = 512;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{Nd}._+@-]{3,64}");

    public LoginName {
        if (!SHAPE.matcher(value).matches()) {
            throw refused();
        }
    }

    /** As it is kept, however it was typed. */
    public static LoginName typed(@Nullable String text) {
        if (text == null || text.length() > UNCOMPOSED) {
            throw refused();
        }
        return new LoginName(
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** It may be an address: out of logs and exceptions. */
    @Override
    public String toString() {
        return "LoginName[]";
    }

    private static Rejected refused() {
        return Rejected.badRequest("login", "A name to sign in by has 3 to 64 letters, digits and . _ + @ -");
    }
}
