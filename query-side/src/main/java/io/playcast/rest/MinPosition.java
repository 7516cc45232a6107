package io.playcast.rest;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a caller wrote, and therefore wants to find in what they read.
 *
 * @param position in the log, or -1 where the event is named by stream and number
 * @param stream empty where the position is given
 */
public record MinPosition(long position, String stream, long seq) {
    public static final String PARAMETER = "min-position";
    public static final String CODE = "position-not-reached";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern IN_STREAM = Pattern.compile("([A-Za-z0-9:._-]{1,100})@(\\d{1,18})");

    static MinPosition of(String text) {
        if (POSITION.matcher(text).matches()) {
            return new MinPosition(Long.parseLong(text), "", -1);
        }
        var named = IN_STREAM.matcher(text);
        if (named.matches()) {
            return new MinPosition(-1, named.group(1), Long.parseLong(named.group(2)));
        }
        throw Rejected.badRequest(PARAMETER, "A position is a number, or STREAM@SEQ");
    }

    /** In the log; none while there is no such event. Blocks. */
    OptionalLong in(EventHistory history) {
        return stream.isEmpty()
                ? OptionalLong.of(position)
                : history.stream(stream, seq, 1).stream()
                        .filter(event -> event.seq() == seq)
                        .mapToLong(StoredEvent::position)
                        .findFirst();
    }

    static Rejected notReached() {
        return new Rejected(CODE, "What is read here has not come that far within 2 seconds", PARAMETER, 0);
    }
}
