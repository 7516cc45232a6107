package io.playcast.launcher;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.ConsistentHash;
import org.axonframework.commandhandling.distributed.ConsistentHashChangeListener;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.caching.Cache;
import org.jgroups.Address;
import org.jspecify.annotations.Nullable;

/** Which aggregates are this process's own; what it remembers of any is forgotten before it gains one.
 *
 * <p>The connector swaps its hash first and tells afterwards, on any of its threads. Decisions therefore go by the hash
 * kept here, which changes only when the cache is empty.
 */
final class Ownership implements ConsistentHashChangeListener {
    private final RoutingStrategy routing = AnnotationRoutingStrategy.defaultStrategy();
    private final ReentrantLock changing = new ReentrantLock();
    private final Cache remembered;
    private final Supplier<@Nullable Address> self;
    private volatile ConsistentHash known = new ConsistentHash();

    /** @param self this process's address in the cluster, none before it has joined */
    Ownership(Cache remembered, Supplier<@Nullable Address> self) {
        this.remembered = remembered;
        this.self = self;
    }

    @Override
    public void onConsistentHashChanged(ConsistentHash changed) {
        changing.lock();
        try {
            // Two changes may overtake each other between the connector's swap and here.
            if (changed.version() > known.version()) {
                remembered.removeAll();
                known = changed;
            }
        } finally {
            changing.unlock();
        }
    }

    /** Nothing is remembered of what others own, nor of what was decided while the owners changed.
     *
     * @param decision decides on this thread
     */
    void decide(CommandMessage<?> command, Runnable decision) {
        var before = known;
        var stream = routing.getRoutingKey(command);
        boolean own = isOwn(before, stream, command);
        if (!own) {
            remembered.remove(stream);
        }
        try {
            decision.run();
        } finally {
            if (!own || known != before) {
                remembered.remove(stream);
            }
        }
    }

    private boolean isOwn(ConsistentHash hash, String stream, CommandMessage<?> command) {
        return hash.getMember(stream, command)
                .flatMap(member -> member.getConnectionEndpoint(Address.class))
                .filter(owner -> Objects.equals(owner, self.get()))
                .isPresent();
    }
}
