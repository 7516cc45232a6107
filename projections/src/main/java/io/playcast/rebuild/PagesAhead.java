package io.playcast.rebuild;

import io.playcast.EventHistory;
import io.playcast.EventHistory.Filter;
import io.playcast.StoredEvent;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads the log's pages on a thread of its own, ahead of whoever folds them; it waits when two are ready, and ends with a short page. */
final class PagesAhead implements AutoCloseable {
    static final int PAGE = 5_000;
    private static final int READY = 2;

    private final EventHistory history;
    private final Filter filter;
    private final BlockingQueue<Page> ready = new ArrayBlockingQueue<>(READY);
    private final Thread reader;

    /** @param problem why there is no page */
    private record Page(List<StoredEvent> events, @Nullable RuntimeException problem) {}

    /** @param after position of the last event that is known already */
    PagesAhead(EventHistory history, Filter filter, long after) {
        this.history = history;
        this.filter = filter;
        this.reader = Thread.ofVirtual().name("pages-ahead").start(() -> read(after));
    }

    /** The next page; the last one has fewer than {@link #PAGE} events, none perhaps. */
    List<StoredEvent> next() throws InterruptedException {
        var page = ready.take();
        if (page.problem() != null) {
            throw page.problem();
        }
        return page.events();
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read(long after) {
        try {
            long position = after;
            int found = PAGE;
            while (found == PAGE) {
                var page = page(position);
                ready.put(page);
                found = page.events().size();
                position = found == 0 ? position : page.events().getLast().position();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Page page(long after) {
        try {
            return new Page(history.log(after, PAGE, filter), null);
        } catch (RuntimeException problem) {
            return new Page(List.of(), problem);
        }
    }
}
