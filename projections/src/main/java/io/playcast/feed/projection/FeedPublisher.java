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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts frames on their streams' channels (sharded ones where the server has them), pipelined and in order; returns when Redis has taken all of them. */
final class FeedPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPublisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RedisLink<byte[]> redis;
    private RedisLink.@Nullable Open<byte[]> known;
    private boolean sharded;

    FeedPublisher(RedisLink<byte[]> redis) {
        this.redis = redis;
    }

    record Addressed(String stream, FeedFrame frame) {}

    /** @throws io.lettuce.core.RedisException when Redis did not take all of them; some may have gone out */
    void publish(List<Addressed> frames) {
        var open = redis.open();
        boolean sharded = isSharded(open);
        var sent = new ArrayList<RedisFuture<Long>>(frames.size());
        for (var one : frames) {
            var channel = Channels.of(one.stream());
            var frame = one.frame().encode();
            sent.add(
                    sharded
                            ? open.async().spublish(channel, frame)
                            : open.async().publish(channel, frame));
        }
        if (!LettuceFutures.awaitAll(PATIENCE, sent.toArray(RedisFuture[]::new))) {
            // Else they would go out after what is repeated later.
            sent.forEach(future -> future.cancel(false));
            throw new RedisCommandTimeoutException("Redis did not take " + frames.size() + " frames in " + PATIENCE);
        }
    }

    /** Asked once a connection, by the feed's one thread. */
    private boolean isSharded(RedisLink.Open<byte[]> open) {
        if (known != open) {
            sharded = Channels.areSharded(open.sync().info("server"));
            known = open;
            LOG.info("the feed's channels are {}", sharded ? "sharded (SPUBLISH)" : "plain (PUBLISH)");
        }
        return sharded;
    }
}
