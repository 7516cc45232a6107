package io.playcast.edge.guest;

import io.playcast.Rejected;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a guest wants to be called: 1 to 24 characters that can be seen, in one normal form. */
record GuestName(String value) {
    private static final int LONGEST = 24;

    static GuestName typed(@Nullable String text) {
        if (text == null || text.length() > 10 * LONGEST) {
            throw refused();
        }
        var name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        int length = name.codePointCount(0, name.length());
        if (name.isBlank() || length > LONGEST || name.codePoints().anyMatch(GuestName::unseen)) {
            throw refused();
        }
        return new GuestName(name);
    }

    /** Control characters, lone surrogates, line breaks and the marks that turn the reading direction of what follows. */
    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != 0x200D; // the joiner inside emoji
            default -> false;
        };
    }

    private static Rejected refused() {
        return Rejected.badRequest("name", "A name has 1 to " + LONGEST + " characters and no control characters");
    }
}
