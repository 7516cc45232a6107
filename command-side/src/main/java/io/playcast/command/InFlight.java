package io.playcast.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The commands that one batch of events gave rise to: all at once, but those to one stream one after the other.
 *
 * <p>The batch is not seen before every one of them is answered. One after the other, each with a commit of its own, automations
 * would do a thousand a second, and an evening on which everybody comes back at once would wait for them.
 *
 * <p>For the batch's thread, which alone adds to it and waits for it.
 */
final class InFlight {
    private static final String KEY = InFlight.class.getName();
    private static final Executor THREADS =
            command -> Thread.ofVirtual().name("automation").start(command);

    private final Map<String, CompletableFuture<Void>> lastTo = new HashMap<>();

    private InFlight() {}

    static InFlight of(UnitOfWork<?> batch) {
        var whole = batch.root();
        return whole.getOrComputeResource(KEY, _ -> {
            var commands = new InFlight();
            whole.onPrepareCommit(_ -> commands.await());
            // Whatever went wrong, the batch comes again; what is still on its way should not meet itself.
            whole.onRollback(_ -> commands.settle());
            return commands;
        });
    }

    /** @param ask blocks until it is answered; a failure keeps those behind it from being asked */
    void add(String stream, Runnable ask) {
        var before = lastTo.getOrDefault(stream, CompletableFuture.completedFuture(null));
        lastTo.put(stream, before.thenRunAsync(ask, THREADS));
    }

    private void await() {
        try {
            CompletableFuture.allOf(lastTo.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            settle();
            throw failed.getCause() instanceof RuntimeException problem ? problem : failed;
        }
    }

    private void settle() {
        lastTo.values().forEach(last -> last.exceptionally(_ -> null).join());
    }
}
