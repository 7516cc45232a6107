package io.playcast.log;

import io.playcast.StoredEvent;
import java.time.Duration;
import java.util.List;

/** Reads the log in commit order from a position on, and waits at its end. For one thread. */
public final class LogTail {
    private final LogWindow log;
    private long position;

    /** @param after position of the last event already read */
    public LogTail(LogWindow log, long after) {
        this.log = log;
        this.position = after;
    }

    /** At most {@code limit} events, in order; none when the log did not grow for as long as the patience lasts. */
    public List<StoredEvent> next(int limit, Duration patience) throws InterruptedException {
        return nextEntries(limit, patience).stream().map(LogEntry::event).toList();
    }

    List<LogEntry> nextEntries(int limit, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long rings = log.rings();
            var found = log.after(position, limit);
            if (!found.isEmpty()) {
                position = found.getLast().event().position();
                return found;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return found;
            }
            log.await(rings, Duration.ofNanos(left));
        }
    }
}
