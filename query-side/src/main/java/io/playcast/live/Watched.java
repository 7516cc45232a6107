package io.playcast.live;

import io.playcast.EventHistory.Filter;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import java.util.regex.Pattern;

/** Which events somebody wants to see: of a stream or a type, or the beginning of one, as in a read of the past. */
record Watched(String stream, String type) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:._-]{0,100}");

    Watched {
        requireName("stream", stream);
        requireName("type", type);
    }

    boolean shows(StoredEvent event) {
        return matches(stream, event.stream(), ":") && matches(type, event.type(), ".");
    }

    Filter filter() {
        return new Filter(stream, type);
    }

    private static boolean matches(String wanted, String found, String prefixEnd) {
        return wanted.isEmpty() || found.equals(wanted) || wanted.endsWith(prefixEnd) && found.startsWith(wanted);
    }

    private static void requireName(String parameter, String value) {
        if (!NAME.matcher(value).matches()) {
            throw Rejected.badRequest(parameter, "A name is made of letters, digits, and : . _ -");
        }
    }
}
