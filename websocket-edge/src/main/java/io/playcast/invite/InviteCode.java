package io.playcast.invite;

import io.playcast.Rejected;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Six characters without look-alikes that let somebody into a lobby. */
public record InviteCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public InviteCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new Rejected("invite.unknown", "There is no such invite", "data.code", 0);
        }
    }

    /** Reads what a person typed: lower case, blanks and dashes are forgiven. */
    public static InviteCode typed(String text) {
        if (text.length() > 4 * LENGTH) {
            throw new Rejected("invite.unknown", "There is no such invite", "data.code", 0);
        }
        return new InviteCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    public static InviteCode draw(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return new InviteCode(code.toString());
    }

    /** A code is a secret: it stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "InviteCode[******]";
    }
}
