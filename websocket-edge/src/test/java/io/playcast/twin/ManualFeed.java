package io.playcast.twin;

import io.playcast.edge.stream.Feed;
import io.playcast.feed.FeedFrame;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** A feed that delivers, loses and repeats frames as the test says. */
public final class ManualFeed implements Feed {
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private volatile BiConsumer<String, FeedFrame> receiver = (_, _) -> {};
    private volatile boolean connected = true;
    private volatile long breaks;

    public void deliver(String stream, FeedFrame frame) {
        if (followed.contains(stream)) {
            receiver.accept(stream, frame);
        }
    }

    public void connected(boolean up) {
        connected = up;
        breaks += up ? 0 : 1;
    }

    /** It was away and is back, all between two looks. */
    public void blinks() {
        breaks++;
    }

    public boolean follows(String stream) {
        return followed.contains(stream);
    }

    @Override
    public void deliverTo(BiConsumer<String, FeedFrame> frames) {
        receiver = frames;
    }

    @Override
    public CompletionStage<Void> follow(String stream) {
        if (!connected) {
            return CompletableFuture.failedFuture(new IllegalStateException("the feed is away"));
        }
        followed.add(stream);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void leave(String stream) {
        followed.remove(stream);
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public long breaks() {
        return breaks;
    }
}
