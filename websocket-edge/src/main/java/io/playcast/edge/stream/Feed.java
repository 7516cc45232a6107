package io.playcast.edge.stream;

import io.playcast.feed.FeedFrame;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Where committed events come from while they are followed: frames by stream, in order, now and then one missing. */
public interface Feed {
    /** Who gets the frames, by stream name; called on the feed's own thread, must not block. Set once, at start. */
    void deliverTo(BiConsumer<String, FeedFrame> frames);

    /** Completes when frames of the stream will come. */
    CompletionStage<Void> follow(String stream);

    void leave(String stream);

    /** False while frames are certainly missed; then streams are read from the store instead. */
    boolean connected();

    /** Grows with each break: a stream that was followed before it is compared with the store after it. */
    long breaks();
}
