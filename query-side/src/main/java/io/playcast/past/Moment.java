package io.playcast.past;

import io.playcast.Rejected;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Where in a stream somebody wants to look: after one of its events, or at a time. */
public sealed interface Moment {
    /** The end of the stream, whatever comes. */
    Moment NOW = new After(Long.MAX_VALUE);

    Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /** After the event of that number. */
    record After(long seq) implements Moment {}

    /** After the last event that is not later. */
    record At(Instant time) implements Moment {}

    /** @param parameter that it was given in @param text a number, or an instant such as {@code 2026-01-31T20:15:00Z} */
    static Moment parse(String parameter, String text) {
        if (NUMBER.matcher(text).matches()) {
            return new After(Long.parseLong(text));
        }
        try {
            return new At(Instant.parse(text));
        } catch (DateTimeParseException _) {
            throw Rejected.badRequest(
                    parameter, "A moment is a sequence number or an instant such as 2026-01-31T20:15:00Z");
        }
    }
}
