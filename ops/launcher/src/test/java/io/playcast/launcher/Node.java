package io.playcast.launcher;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import io.playcast.stored.StoredNames;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.lifecycle.Lifecycle;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/** A member of a cluster within the test's JVM, put together as the launcher does it. */
final class Node implements AutoCloseable {
    private static final int PATIENCE_S = 20;

    private final Cluster wiring = new Cluster();
    private final SimpleCommandBus segment = SimpleCommandBus.builder().build();
    private final JChannel channel;
    private final DistributedCommandBus bus;

    /** @param database may be null where members are named */
    Node(ClusterProperties cluster, SslBundles bundles, @Nullable DataSource database, Role role, Optional<Cache> cache)
            throws Exception {
        channel = wiring.clusterChannel(cluster, bundles, database);
        bus = wiring.clusteredCommandBus(channel, segment, cache, StoredNames.create(), role.name());
    }

    DistributedCommandBus bus() {
        return bus;
    }

    Node joined() {
        bus.registerLifecycleHandlers(new Lifecycle.LifecycleRegistry() {
            @Override
            public void onStart(int phase, Lifecycle.LifecycleHandler action) {
                action.run().join();
            }

            @Override
            public void onShutdown(int phase, Lifecycle.LifecycleHandler action) {
                // closed by hand
            }
        });
        return this;
    }

    int members() {
        return channel.getView().size();
    }

    boolean sees(Node other) {
        return channel.getView().containsMember(other.channel.getAddress());
    }

    /** Who would be sent this command, as far as this node knows. */
    Optional<String> ownerOf(Object command) {
        return ((ClusteredCommandBus) bus).ownerOf(asCommandMessage(command));
    }

    Object asks(Object command) throws Exception {
        return asks(asCommandMessage(command));
    }

    /** Returns the answer, or throws what the sender is told. */
    Object asks(CommandMessage<?> command) throws Exception {
        var answer = new CompletableFuture<>();
        bus.dispatch(command, (_, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        return answer.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        channel.close();
    }
}
