package io.playcast.log;

import io.playcast.EventHistory;
import io.playcast.EventHistory.Filter;
import io.playcast.StoredEvent;
import java.time.Duration;
import java.util.List;

/** Reads the log in commit order from a position on, and waits at its end. For one thread. */
public final class LogTail {
    private static final long NEVER = -1;

    private final EventHistory history;
    private final LogBell bell;
    private long position;
    /** The ring count before the read that found nothing: until the next ring there is nothing to read. */
    private long quietSince = NEVER;

    /** @param after position of the last event already read */
    public LogTail(EventHistory history, LogBell bell, long after) {
        this.history = history;
        this.bell = bell;
        this.position = after;
    }

    /** At most {@code limit} events, in order; none when the log did not grow for as long as the patience lasts. */
    public List<StoredEvent> next(int limit, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var found = read(limit);
        while (found.isEmpty() && System.nanoTime() < end) {
            bell.await(quietSince, Duration.ofNanos(end - System.nanoTime()));
            found = read(limit);
        }
        return found;
    }

    private List<StoredEvent> read(int limit) {
        long rings = bell.rings();
        if (rings == quietSince) {
            return List.of();
        }
        var found = history.log(position, limit, Filter.ALL);
        quietSince = found.isEmpty() ? rings : NEVER;
        if (!found.isEmpty()) {
            position = found.getLast().position();
        }
        return found;
    }
}
