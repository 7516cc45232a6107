package io.playcast.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** One WebSocket, dialled once. Its listener is told everything on the given thread; one frame is read at a time. */
final class Wire implements WebSocket.Listener {
    static final String SUBPROTOCOL = "playcast.v1+json";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_FRAME = 8 << 20;
    private static final int NORMAL = 1000;

    private final Executor thread;
    private final Ears ears;
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean ended;

    /** Called on the thread of the one who dialled. */
    interface Ears {
        void opened(Wire wire);

        void heard(Wire wire, String text);

        /** Once, and last. */
        void ended(Wire wire, Loss loss);
    }

    private Wire(Executor thread, Ears ears) {
        this.thread = thread;
        this.ears = ears;
    }

    static Wire dial(HttpClient http, URI address, Executor thread, Ears ears) {
        var wire = new Wire(thread, ears);
        wire.socket = http.newWebSocketBuilder()
                .subprotocols(SUBPROTOCOL)
                .connectTimeout(PATIENCE)
                .buildAsync(address, wire);
        wire.socket.whenComplete((_, problem) -> {
            if (problem != null) {
                wire.end(Loss.of(problem));
            } else {
                thread.execute(() -> ears.opened(wire));
            }
        });
        return wire;
    }

    /** From the thread only. Frames leave in the order of the calls. */
    void send(String frame) {
        sending = sending.thenCompose(_ -> socket).thenCompose(open -> open.sendText(frame, true));
        sending.whenComplete((_, problem) -> {
            if (problem != null) {
                end(Loss.of(problem));
            }
        });
    }

    /** From the thread only: what was sent goes out first. */
    CompletableFuture<?> close() {
        return sending.thenCompose(_ -> socket).thenCompose(open -> open.sendClose(NORMAL, "bye"));
    }

    /** Drops the socket without a word; {@code ended} follows. */
    void abort(String reason) {
        end(new Loss(reason, false));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (text.length() > LONGEST_FRAME) {
            abort("The platform sent a frame that is too long");
        } else if (last) {
            var whole = text.toString();
            text.setLength(0);
            thread.execute(() -> {
                ears.heard(this, whole);
                from.request(1);
            });
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(Loss.closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        end(Loss.of(problem));
    }

    /** Ends it for a reason of ours; the socket is dropped without a word. */
    void end(Loss loss) {
        socket.thenAccept(WebSocket::abort);
        thread.execute(() -> {
            if (!ended) {
                ended = true;
                ears.ended(this, loss);
            }
        });
    }
}
