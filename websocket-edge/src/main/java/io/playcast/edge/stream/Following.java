package io.playcast.edge.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the feed brings one stream's frames: asked for at once, and again as long as that fails. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int PATIENCE_MS = 2_000;

    private final Feed feed;
    private final String stream;
    private volatile CompletableFuture<Void> asked;

    Following(Feed feed, String stream) {
        this.feed = feed;
        this.stream = stream;
        this.asked = feed.follow(stream).toCompletableFuture();
    }

    /** Waits a moment: what is read from the store after this leaves no hole before the first frame. */
    void await() {
        try {
            asked.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            LOG.warn("The feed does not answer; {} is read from the store", stream);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** False while frames may be missed: the connection is down, or this stream was not taken up yet. Asks again then. */
    boolean holds() {
        if (!feed.connected()) {
            return false;
        }
        boolean taken = asked.isDone() && !asked.isCompletedExceptionally();
        if (!taken && asked.isDone()) {
            asked = feed.follow(stream).toCompletableFuture();
        }
        return taken;
    }
}
