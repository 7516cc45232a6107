package io.playcast.client;

import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Bye;
import io.playcast.wire.ServerMessage.Welcome;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program's connection to the platform: asks, is answered, is told, and comes back by itself when it was lost.
 *
 * <p>Safe for every thread. It has one of its own, on which the listener is called and every answer completes.
 */
public final class PlaycastClient implements AutoCloseable {
    private static final long GOODBYE_MS = 2_000;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("playcast-client").factory());
    private final CompletableFuture<Welcome> ready = new CompletableFuture<>();
    private final HttpClient http;
    private final Line line;

    private PlaycastClient(ClientOptions options, ClientListener listener) {
        http = HttpClient.newBuilder().sslContext(options.trust().tls()).build();
        line = new Line(
                options,
                new TellsWhenReady(listener, ready),
                ears -> Socket.dial(http, options.socket(), thread, ears),
                this::redialAfter);
    }

    /** Begins to log in, and goes on trying until that is hopeless or the client is closed. */
    public static PlaycastClient connect(ClientOptions options, ClientListener listener) {
        var client = new PlaycastClient(options, listener);
        client.thread.execute(client.line::dial);
        client.thread.scheduleAtFixedRate(client.line::look, 1, 1, TimeUnit.SECONDS);
        return client;
    }

    /** Completes with the first welcome; fails when the platform cannot be entered with these options. */
    public CompletableFuture<Welcome> ready() {
        return ready.copy();
    }

    /** Fails with {@link io.playcast.Rejected}: the platform's refusal, or {@code unavailable} when its outcome is not known. */
    public CompletableFuture<Reply> send(ClientMessage message) {
        var reply = new CompletableFuture<Reply>();
        thread.execute(() -> line.send(message, reply));
        return reply;
    }

    /** Says goodbye and returns when that is out, or after 2 s. Not to be called from the listener. Twice is harmless. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            CompletableFuture.supplyAsync(() -> line.leave(new Bye()), thread)
                    .thenCompose(out -> out)
                    .get(GOODBYE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // The connection was already gone; there is nobody to say goodbye to.
        } finally {
            thread.shutdownNow();
            http.shutdownNow();
        }
    }

    private void redialAfter(int attempt) {
        var wait = BackOff.after(attempt, ThreadLocalRandom.current().nextDouble());
        thread.schedule(line::dial, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
