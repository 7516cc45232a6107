package io.playcast.edge.command;

import io.playcast.Rejected;

/** Text that a person typed: trimmed, counted in characters as people see them, without control characters. Pure. */
public final class Typed {
    private Typed() {}

    /** @param field its place in the message, such as {@code data.name} */
    public static String text(String field, String typed, int longest) {
        var text = typed.strip();
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > longest || text.codePoints().anyMatch(Typed::isControl)) {
            throw Rejected.badRequest(field, "A text of 1 to " + longest + " characters, without control characters");
        }
        return text;
    }

    /** A line break is no harm in a text. */
    private static boolean isControl(int c) {
        return c != '\n' && Character.isISOControl(c);
    }
}
