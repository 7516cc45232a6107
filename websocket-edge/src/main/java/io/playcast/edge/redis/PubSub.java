package io.playcast.edge.redis;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Named channels between nodes: what is published reaches whoever is subscribed just then, and nobody later. */
public interface PubSub {
    /** Who gets what comes on channels whose names begin so; called on the transport's thread, must not block. */
    void deliver(String prefix, BiConsumer<String, byte[]> receiver);

    /** Completes when messages will come; kept up over breaks until {@link #unsubscribe}. */
    CompletionStage<Void> subscribe(String channel);

    void unsubscribe(String channel);

    /** Completes with how many nodes got it; fails while there is no connection. */
    CompletionStage<Long> publish(String channel, byte[] message);

    /** False while messages are certainly missed. */
    boolean connected();

    /** Grows with each break: whoever sees it grown may have missed messages. */
    long breaks();
}
