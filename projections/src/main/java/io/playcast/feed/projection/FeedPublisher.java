package io.playcast.feed.projection;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisFuture;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.view.RedisLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts frames on their streams' channels, pipelined and in order; returns when Redis has taken all of them. */
final class FeedPublisher {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RedisLink<byte[]> redis;

    FeedPublisher(RedisLink<byte[]> redis) {
        this.redis = redis;
    }

    record Addressed(String stream, FeedFrame frame) {}

    /** @throws io.lettuce.core.RedisException when Redis did not take all of them; some may have gone out */
    void publish(List<Addressed> frames) {
        var commands = redis.open().async();
        var sent = new ArrayList<RedisFuture<Long>>(frames.size());
        frames.forEach(one ->
                sent.add(commands.publish(Channels.of(one.stream()), one.frame().encode())));
        if (!LettuceFutures.awaitAll(PATIENCE, sent.toArray(RedisFuture[]::new))) {
            // Else they would go out after what is repeated later.
            sent.forEach(future -> future.cancel(false));
            throw new RedisCommandTimeoutException("Redis did not take " + frames.size() + " frames in " + PATIENCE);
        }
    }
}
