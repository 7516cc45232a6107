package io.playcast.edge.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the feed brings one stream's frames: asked for at once, and again as long as that fails. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int PATIENCE_MS = 2_000;

    private final Feed feed;
    private final String stream;
    private volatile CompletableFuture<Void> asked;
    private volatile long unbroken;

    Following(Feed feed, String stream) {
        this.feed = feed;
        this.stream = stream;
        this.unbroken = feed.breaks();
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

    /** False while frames may be missed, and after that until the stream was compared with the store once more. */
    boolean holds() {
        return taken() && unbroken == feed.breaks();
    }

    /** Reads the store; that heals a break when the feed was up again before. */
    <T> T healing(Supplier<T> read) {
        long breaks = feed.breaks();
        boolean taken = taken();
        var result = read.get();
        if (taken) {
            unbroken = breaks;
        }
        return result;
    }

    /** Whether the connection is up and has taken this stream up; asks again for what was refused. */
    private boolean taken() {
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
