package io.playcast.edge.presence;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.wire.ServerMessage.DeviceShown;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says by their leases who is still there. A Redis that was lost or emptied is no witness until it has been told anew. */
public final class Judge implements OtherNodes {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final int PATIENCE_MS = 2_500;

    private final LeaseStore store;
    private final long witnessAfterMs;

    public Judge(LeaseStore store, PresenceProperties properties) {
        this.store = store;
        this.witnessAfterMs = properties.lease().plus(properties.margin()).toMillis();
    }

    CompletionStage<Verdict> ask(UserId user) {
        return store.look(user)
                .thenApply(look -> verdict(look, look.sockets() > 0))
                .exceptionally(_ -> Verdict.UNKNOWN);
    }

    CompletionStage<Verdict> ask(UserId owner, DeviceId agent) {
        return store.look(owner)
                .thenApply(look -> verdict(look, look.agents().contains(agent)))
                .exceptionally(_ -> Verdict.UNKNOWN);
    }

    @Override
    public Verdict hold(UserId user) {
        return waited(ask(user), Verdict.UNKNOWN);
    }

    @Override
    public Verdict holdAgent(UserId owner, DeviceId agent) {
        return waited(ask(owner, agent), Verdict.UNKNOWN);
    }

    /** Devices of the user on any node. Never blocks; none while Redis is away. */
    public CompletionStage<Set<DeviceShown>> devicesOf(UserId user) {
        return store.look(user).thenApply(LeaseStore.Look::devices).exceptionally(_ -> Set.of());
    }

    /** Capture agents of the user on any node. Blocks; none while Redis is away. */
    Set<DeviceId> agentsOf(UserId owner) {
        return waited(store.look(owner).thenApply(LeaseStore.Look::agents), Set.of());
    }

    private Verdict verdict(LeaseStore.Look look, boolean held) {
        if (held) {
            return Verdict.HELD;
        }
        return look.epochMs() >= witnessAfterMs ? Verdict.FREE : Verdict.UNKNOWN;
    }

    private static <T> T waited(CompletionStage<T> answer, T otherwise) {
        try {
            return answer.toCompletableFuture().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            LOG.debug("leases cannot be read: {}", away.toString());
            return otherwise;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
