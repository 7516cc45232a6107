package io.playcast.edge.presence;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
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
        return store.look(user).thenApply(this::verdict).exceptionally(_ -> Verdict.UNKNOWN);
    }

    /** Blocks while Redis answers, or does not. */
    @Override
    public Verdict hold(UserId user) {
        return waited(ask(user), Verdict.UNKNOWN);
    }

    /** Blocks while Redis answers, or does not. */
    @Override
    public Verdict holdAgent(UserId owner, DeviceId agent) {
        return waited(
                store.agents(owner)
                        .thenCombine(
                                store.look(owner),
                                (agents, look) -> agents.contains(agent)
                                        ? Verdict.HELD
                                        : aged(look) ? Verdict.FREE : Verdict.UNKNOWN),
                Verdict.UNKNOWN);
    }

    /** Capture agents of the user on any node. Blocks; none while Redis is away. */
    public Set<DeviceId> agentsOf(UserId user) {
        return waited(store.agents(user).thenApply(Set::copyOf), Set.of());
    }

    private Verdict verdict(LeaseStore.Look look) {
        if (look.leases() > 0) {
            return Verdict.HELD;
        }
        return aged(look) ? Verdict.FREE : Verdict.UNKNOWN;
    }

    /** By then every node has told this Redis whom it holds. */
    private boolean aged(LeaseStore.Look look) {
        return look.epochMs() >= witnessAfterMs;
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
