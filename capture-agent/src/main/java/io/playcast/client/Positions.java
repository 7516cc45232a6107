package io.playcast.client;

import java.util.HashMap;
import java.util.Map;

/** How far each stream has been read, so that nothing is missed and nothing is told twice. One thread. */
final class Positions {
    private final Map<String, Long> last = new HashMap<>();

    /** What to do with the next event of a stream. */
    enum Place {
        NEXT,
        /** Told already. */
        SEEN,
        /** Something between is missing. */
        GAP,
        /** Its snapshot, which holds it, has not come yet. */
        TOO_EARLY
    }

    void begin(String stream, long seq) {
        last.put(stream, seq);
    }

    /** Moves on when it is the next one. */
    Place take(String stream, long seq) {
        Long before = last.get(stream);
        if (before == null && seq > 0) {
            return Place.TOO_EARLY;
        }
        long next = before == null ? 0 : before + 1;
        if (seq == next) {
            last.put(stream, seq);
        }
        return seq == next ? Place.NEXT : seq < next ? Place.SEEN : Place.GAP;
    }

    Map<String, Long> all() {
        return Map.copyOf(last);
    }

    void clear() {
        last.clear();
    }
}
