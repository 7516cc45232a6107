package io.playcast.text;

import io.playcast.Rejected;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The kinds of text that people type for others to read: in NFC (Unicode annex 15), stripped, counted in code points. Pure. */
public enum Wording {
    PERSON(24, Breaks.NONE),
    /** What the issuer of a token calls its bearer. */
    BEARER(60, Breaks.NONE),
    TITLE(60, Breaks.NONE),
    ACTIVITY(80, Breaks.NONE),
    /** What is said at the door, for those who lead. */
    WORDS(200, Breaks.LINES),
    REASON(200, Breaks.LINES),
    CHAT(500, Breaks.LINES);

    /** NFC makes no more than three code points of one, and of many accents one; nobody types more than this. */
    private static final int UNCOMPOSED = 8;

    private final int longest;
    private final Breaks breaks;

    private enum Breaks {
        NONE,
        LINES
    }

    Wording(int longest, Breaks breaks) {
        this.longest = longest;
        this.breaks = breaks;
    }

    public int longest() {
        return longest;
    }

    /** As it is kept and shown. @param field its place in the message, such as {@code data.name} */
    public String of(String field, @Nullable String typed) {
        if (typed == null || typed.length() > UNCOMPOSED * longest) {
            throw length(field);
        }
        // Normalising would throw on what is no text at all, so that is looked at first.
        Unseen.find(typed, breaks == Breaks.LINES).ifPresent(what -> {
            throw Rejected.badRequest(field, "A text has no " + what + " in it");
        });
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        int length = text.codePointCount(0, text.length());
        if (length > longest || text.codePoints().allMatch(Unseen::isBlank)) {
            throw length(field);
        }
        if (Unseen.isMark(text.codePointAt(0))) {
            throw Rejected.badRequest(field, "A text does not begin with an accent");
        }
        return text;
    }

    private Rejected length(String field) {
        return Rejected.badRequest(field, "A text of 1 to " + longest + " characters that can be seen");
    }
}
