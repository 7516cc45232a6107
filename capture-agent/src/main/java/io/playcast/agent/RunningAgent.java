package io.playcast.agent;

import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.wire.ServerMessage.Welcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agent with its connection and its one thread, on which all that it decides happens. */
public final class RunningAgent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningAgent.class);
    private static final long PATIENCE_S = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("agent").factory());
    private final CompletableFuture<String> hopeless = new CompletableFuture<>();
    private final CompletableFuture<PlaycastClient> client = new CompletableFuture<>();
    private final Agent agent;

    private RunningAgent(ClientOptions options, Media.Opening media, Bitrates bitrates) {
        var outbox = new Outbox(message -> client.join().send(message), thread);
        agent = new Agent(options.device().id(), media, outbox, thread);
        agent.limit(bitrates);
    }

    static RunningAgent start(ClientOptions options, Media.Opening media, Bitrates bitrates) {
        var running = new RunningAgent(options, media, bitrates);
        running.client.complete(PlaycastClient.connect(options, running.new OnThread()));
        running.thread.scheduleAtFixedRate(running.guarded(running.agent::report), 1, 1, TimeUnit.SECONDS);
        running.thread.scheduleAtFixedRate(running.guarded(running.agent::logFrames), 10, 10, TimeUnit.SECONDS);
        return running;
    }

    /** Completes with a sentence when the platform can never be entered again with these options. */
    CompletableFuture<String> hopeless() {
        return hopeless;
    }

    /** Releases all keys, ends all connections, says goodbye. Twice is harmless. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            thread.submit(agent::close).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException problem) {
            LOG.error("The media did not close cleanly", problem);
        } finally {
            client.join().close();
            thread.shutdownNow();
        }
    }

    /** What escapes once must not silence the agent: an executor drops a task that threw. */
    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException problem) {
                LOG.error("The agent stumbled", problem);
            }
        };
    }

    private void later(Runnable task) {
        try {
            thread.execute(guarded(task));
        } catch (RejectedExecutionException _) {
            LOG.debug("Told after the end");
        }
    }

    /** Brings what the client's thread tells to the agent's own, which may block on the media. */
    private final class OnThread implements ClientListener {
        @Override
        public void welcomed(Welcome welcome) {
            later(() -> agent.welcomed(welcome));
        }

        @Override
        public void pushed(Push push) {
            later(() -> agent.pushed(push));
        }

        @Override
        public void lost(String reason) {
            later(() -> agent.lost(reason));
        }

        @Override
        public void gaveUp(String reason) {
            later(() -> agent.gaveUp(reason));
            hopeless.complete(reason);
        }
    }
}
