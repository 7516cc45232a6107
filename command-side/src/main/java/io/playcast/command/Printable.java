package io.playcast.command;

import java.util.regex.Pattern;

/** Makes text from outside fit for one field of a log line: no spaces, no control characters, no end. */
final class Printable {
    private static final Pattern OTHERS = Pattern.compile("[^\\w:./-]");
    private static final int LONGEST = 80;

    private Printable() {}

    static String of(Object text) {
        var plain = OTHERS.matcher(String.valueOf(text)).replaceAll("?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
