package io.playcast.replay;

import io.playcast.Rejected;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What callers may say of events: names and ids are plain characters, moments are instants. */
final class EventWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:._-]{0,100}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._/@-]{0,200}");

    private EventWords() {}

    /** Of a stream or a type, or the beginning of one. */
    static String name(String parameter, String value) {
        if (!NAME.matcher(value).matches()) {
            throw Rejected.badRequest(parameter, "A name is made of letters, digits, and : . _ -");
        }
        return value;
    }

    /** A correlation, or whoever acted. */
    static String word(String parameter, String value) {
        if (!ID.matcher(value).matches()) {
            throw Rejected.badRequest(parameter, "An id is made of letters, digits, and : . _ / @ -");
        }
        return value;
    }

    /** Of an event. One that cannot be is as unknown as one that is not. */
    static String id(String value) {
        if (!ID.matcher(value).matches()) {
            throw Causes.unknown();
        }
        return value;
    }

    static @Nullable Instant moment(String parameter, String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw Rejected.badRequest(parameter, "A moment is written as 2026-01-31T20:15:00Z");
        }
    }
}
