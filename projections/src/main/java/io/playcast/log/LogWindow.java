package io.playcast.log;

import io.playcast.EventHistory;
import io.playcast.EventHistory.Filter;
import io.playcast.StoredEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The end of the log in memory: read once for all who follow it, each at a position of its own.
 *
 * <p>Who is further behind than it remembers reads the store for itself. For any thread; one of them reads while the others wait
 * for the same rows.
 */
public final class LogWindow {
    /** More than a follower reads at once; with some kilobytes an event once decoded, two megabytes. */
    private static final int REMEMBERED = 512;

    private static final int PAGE = 500;
    private static final long NEVER = -1;

    private final EventHistory history;
    private final LogBell bell;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LogEntry> remembered = new ArrayDeque<>();
    /** All events after {@code from}, up to {@code to}, are remembered. */
    private long from;

    private long to;
    /** The ring count before the read that came to the end: until the next ring there is nothing to read. */
    private long quietSince = NEVER;

    public LogWindow(EventHistory history, LogBell bell) {
        this(history, bell, REMEMBERED);
    }

    /** @param most events to remember */
    LogWindow(EventHistory history, LogBell bell, int most) {
        this.most = most;
        this.history = history;
        this.bell = bell;
    }

    /** How often the bell has rung, to be asked before {@link #after}, and handed to {@link #await} when that found nothing. */
    long rings() {
        return bell.rings();
    }

    void await(long seen, Duration patience) throws InterruptedException {
        bell.await(seen, patience);
    }

    /** Events with {@code position > after} in commit order, at most {@code limit}; none at the end of the log. */
    List<LogEntry> after(long after, int limit) {
        lock.lock();
        try {
            if (after >= to) {
                readOn(after);
            }
            if (after >= from) {
                return rememberedAfter(after, limit);
            }
        } finally {
            lock.unlock();
        }
        return history.log(after, limit, Filter.ALL).stream().map(LogEntry::new).toList();
    }

    private void readOn(long after) {
        if (after > to) {
            // Nobody was here yet, or all others are behind.
            remembered.clear();
            from = after;
            to = after;
            quietSince = NEVER;
        }
        long rings = bell.rings();
        if (rings == quietSince) {
            return;
        }
        var found = history.log(to, PAGE, Filter.ALL);
        found.forEach(this::remember);
        quietSince = found.size() < PAGE ? rings : NEVER;
    }

    private void remember(StoredEvent event) {
        if (remembered.size() == most) {
            from = remembered.remove().event().position();
        }
        remembered.add(new LogEntry(event));
        to = event.position();
    }

    /** From the end backwards: who follows closely looks at little. */
    private List<LogEntry> rememberedAfter(long after, int limit) {
        if (after >= to) {
            return List.of();
        }
        var found = new ArrayList<LogEntry>();
        var backwards = remembered.descendingIterator();
        while (backwards.hasNext()) {
            var entry = backwards.next();
            if (entry.event().position() <= after) {
                break;
            }
            found.add(entry);
        }
        var ordered = found.reversed();
        return List.copyOf(ordered.subList(0, Math.min(limit, ordered.size())));
    }
}
