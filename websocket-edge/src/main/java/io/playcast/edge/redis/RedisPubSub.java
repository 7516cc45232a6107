package io.playcast.edge.redis;

import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.playcast.edge.redis.EdgeRedis.Links;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Channels over Redis: sharded where the server has that, plain otherwise. Subscribes again, one by one, after each break.
 *
 * <p>Lettuce does so too, but a cluster refuses its one command for channels of several slots.
 */
@Component
public final class RedisPubSub implements PubSub {
    private static final Logger LOG = LoggerFactory.getLogger(RedisPubSub.class);
    private static final int PATIENCE_S = 2;
    private static final long NEVER = -1;

    private final EdgeRedis redis;
    private final Map<String, BiConsumer<String, byte[]>> receivers = new ConcurrentHashMap<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private @Nullable Links heard;
    private volatile long settled = NEVER;

    public RedisPubSub(EdgeRedis redis) {
        this.redis = redis;
        look();
    }

    @Override
    public void deliver(String prefix, BiConsumer<String, byte[]> receiver) {
        receivers.put(prefix, receiver);
    }

    @Override
    public CompletionStage<Void> subscribe(String channel) {
        wanted.add(channel);
        return take(channel);
    }

    @Override
    public void unsubscribe(String channel) {
        wanted.remove(channel);
        redis.links().ifPresent(links -> {
            var listening = links.listening().async();
            attempt(() -> links.sharded() ? listening.sunsubscribe(channel) : listening.unsubscribe(channel));
        });
    }

    @Override
    public CompletionStage<Long> publish(String channel, byte[] message) {
        boolean sharded = redis.links().map(Links::sharded).orElse(false);
        return redis.ask(asking -> sharded ? asking.spublish(channel, message) : asking.publish(channel, message));
    }

    @Override
    public boolean connected() {
        return settled == redis.breaks()
                && redis.links().filter(links -> links.listening().isOpen()).isPresent();
    }

    @Override
    public long breaks() {
        return redis.breaks();
    }

    /** Called once a second by one thread: connects where that has not been, subscribes anew after a break, and asks for a sign of life, without which
     * a connection that only listens would never be known to be dead.
     */
    public void look() {
        redis.open();
        redis.links().ifPresent(this::listen);
        redis.links().ifPresent(RedisPubSub::ping);
        long breaks = redis.breaks();
        if (settled == breaks || redis.links().isEmpty()) {
            return;
        }
        try {
            CompletableFuture.allOf(wanted.stream().map(this::take).toArray(CompletableFuture[]::new))
                    .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                    .join();
            settled = breaks;
            LOG.info("channels between nodes hold: {} subscribed", wanted.size());
        } catch (CompletionException away) {
            LOG.debug("channels between nodes do not hold yet: {}", away.toString());
        }
    }

    /** Nobody waits for the answer: the client closes what has none. */
    private static void ping(Links links) {
        attempt(() -> links.listening().async().ping());
        attempt(() -> links.asking().ping());
    }

    private void listen(Links links) {
        if (links == heard) {
            return;
        }
        heard = links;
        links.listening().addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] message) {
                received(channel, message);
            }

            @Override
            public void smessage(String channel, byte[] message) {
                received(channel, message);
            }
        });
    }

    /** On Redis' own event loop. A channel that was left may have messages under way: whoever sent them was told that somebody is there, so
     * the receiver gets them and decides. What one receiver cannot read must not stop the others. */
    private void received(String channel, byte[] message) {
        receivers.forEach((prefix, receiver) -> {
            if (channel.startsWith(prefix)) {
                try {
                    receiver.accept(channel, message);
                } catch (RuntimeException e) {
                    LOG.error("A message of {} could not be read", channel, e);
                }
            }
        });
    }

    private CompletableFuture<Void> take(String channel) {
        return redis.links()
                .map(links -> {
                    var listening = links.listening().async();
                    return attempt(
                            () -> links.sharded() ? listening.ssubscribe(channel) : listening.subscribe(channel));
                })
                .orElseGet(() -> CompletableFuture.failedFuture(new RedisConnectionException("not connected yet")));
    }

    /** Lettuce throws some refusals and fails the future with others. */
    private static <T> CompletableFuture<T> attempt(Attempt<T> attempt) {
        try {
            return attempt.made().toCompletableFuture();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        CompletionStage<T> made();
    }
}
