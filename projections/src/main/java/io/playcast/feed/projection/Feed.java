package io.playcast.feed.projection;

import io.playcast.StoredEvent;
import io.playcast.feed.FeedFrame;
import io.playcast.feed.projection.FeedPublisher.Addressed;
import io.playcast.log.LogTail;
import io.playcast.log.StoredJson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Gives every committed event to the edges that serve its stream, in commit order, with its sequence number.
 *
 * <p>One thread; of all nodes one at a time. While Redis or the store is away it keeps its place and tries again:
 * an event may be given twice (edges drop what they have seen), never left out. */
public final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int BATCH = 500;
    private static final int MOST_ACTIVE_STREAMS = 4_096;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LongFunction<LogTail> log;
    private final FeedPlace place;
    private final FeedPublisher publisher;
    private final FeedMeters meters;
    private final ActiveStreams active = new ActiveStreams(MOST_ACTIVE_STREAMS);
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean waits;
    private final Thread thread = Thread.ofVirtual().name("feed").unstarted(this::run);

    /** @param log opens the log after a position */
    Feed(LongFunction<LogTail> log, FeedPlace place, FeedPublisher publisher, FeedMeters meters) {
        this.log = log;
        this.place = place;
        this.publisher = publisher;
        this.meters = meters;
    }

    public void start() {
        thread.start();
    }

    /** Stops within a second and saves its place. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosed(PATIENCE)) {
                try {
                    if (place.held()) {
                        follow();
                    }
                } catch (RuntimeException problem) {
                    // Once an outage, not twice a second.
                    LOG.atLevel(waits ? Level.DEBUG : Level.WARN).log("the feed waits: {}", problem.toString());
                    waits = true;
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("the feed was interrupted");
        } finally {
            place.close();
        }
    }

    private void follow() throws InterruptedException {
        var tail = log.apply(place.load());
        while (!isClosed(Duration.ZERO) && place.held()) {
            var batch = tail.next(BATCH, PATIENCE);
            if (!batch.isEmpty()) {
                publish(batch);
            }
            if (place.headsAreDue()) {
                publisher.publish(active.heads().entrySet().stream()
                        .map(head -> new Addressed(head.getKey(), head.getValue()))
                        .toList());
            }
            place.saveWhenDue();
        }
    }

    private void publish(List<StoredEvent> batch) {
        meters.begin(batch);
        publisher.publish(batch.stream()
                .map(event -> new Addressed(event.stream(), FeedFrame.of(event, StoredJson.correlation(event))))
                .toList());
        waits = false;
        meters.done(batch);
        batch.forEach(active::saw);
        place.published(batch.getLast().position());
    }

    private boolean isClosed(Duration wait) throws InterruptedException {
        return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
