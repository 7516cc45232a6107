package io.playcast.twin;

import io.playcast.edge.redis.PubSub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** One node's end of channels that all nodes of a test share; delivers on the publisher's thread, and breaks when told. */
public final class InMemoryPubSub implements PubSub {
    private final List<InMemoryPubSub> nodes;
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final Map<String, BiConsumer<String, byte[]>> receivers = new ConcurrentHashMap<>();
    private volatile boolean up = true;
    private volatile long breaks;

    private InMemoryPubSub(List<InMemoryPubSub> nodes) {
        this.nodes = nodes;
        nodes.add(this);
    }

    public static InMemoryPubSub first() {
        return new InMemoryPubSub(new CopyOnWriteArrayList<>());
    }

    public InMemoryPubSub another() {
        return new InMemoryPubSub(nodes);
    }

    /** For all nodes. */
    public void up(boolean now) {
        nodes.forEach(node -> {
            node.up = now;
            node.breaks += now ? 0 : 1;
        });
    }

    /** On how many nodes somebody listens. */
    public long subscribers(String channel) {
        return nodes.stream().filter(node -> node.subscribed.contains(channel)).count();
    }

    @Override
    public void deliver(String prefix, BiConsumer<String, byte[]> receiver) {
        receivers.put(prefix, receiver);
    }

    @Override
    public CompletionStage<Void> subscribe(String channel) {
        subscribed.add(channel);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void unsubscribe(String channel) {
        subscribed.remove(channel);
    }

    @Override
    public CompletionStage<Long> publish(String channel, byte[] message) {
        if (!up) {
            return CompletableFuture.failedFuture(new IllegalStateException("away"));
        }
        var reached =
                nodes.stream().filter(node -> node.subscribed.contains(channel)).toList();
        reached.forEach(node -> node.receivers.forEach((prefix, receiver) -> {
            if (channel.startsWith(prefix)) {
                receiver.accept(channel, message);
            }
        }));
        return CompletableFuture.completedFuture((long) reached.size());
    }

    @Override
    public boolean connected() {
        return up;
    }

    @Override
    public long breaks() {
        return breaks;
    }
}
