package io.playcast.live;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Looks once a second whether the feeds heard what was told; at the end it ends their streams before the server waits for them. */
public final class FeedsWatch {
    private static final long EVERY_MS = 1_000;

    private final List<ViewFeed<?>> feeds;
    private final CountDownLatch closed = new CountDownLatch(1);

    public FeedsWatch(List<ViewFeed<?>> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    public void start() {
        Thread.ofVirtual().name("live-views").start(this::run);
    }

    @EventListener(ContextClosedEvent.class)
    public void end() {
        closed.countDown();
        feeds.forEach(ViewFeed::end);
    }

    private void run() {
        try {
            while (!closed.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
                feeds.forEach(ViewFeed::look);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
