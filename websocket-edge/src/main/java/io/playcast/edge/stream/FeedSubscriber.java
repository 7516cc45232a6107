package io.playcast.edge.stream;

import io.playcast.edge.redis.PubSub;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The feed over channels: one a stream, on which edges tell asides, too. A frame that cannot be read is left out, and its gap healed from the store. */
@Component
public final class FeedSubscriber implements Feed, Asides {
    private final PubSub channels;

    public FeedSubscriber(PubSub channels) {
        this.channels = channels;
    }

    @Override
    public void deliverTo(BiConsumer<String, FeedFrame> receiver) {
        channels.deliver(
                Channels.FEED,
                (channel, message) -> receiver.accept(Channels.streamOf(channel), FeedFrame.decode(message)));
    }

    @Override
    public CompletionStage<Void> follow(String stream) {
        return channels.subscribe(Channels.of(stream));
    }

    @Override
    public void leave(String stream) {
        channels.unsubscribe(Channels.of(stream));
    }

    @Override
    public void tell(String stream, FeedFrame frame) {
        channels.publish(Channels.of(stream), frame.encode());
    }

    @Override
    public boolean connected() {
        return channels.connected();
    }

    @Override
    public long breaks() {
        return channels.breaks();
    }
}
