package io.playcast.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A real WebSocket of the JDK. Its ears hear everything on the given thread; one frame is read at a time. */
final class Socket implements Wire, WebSocket.Listener {
    static final String SUBPROTOCOL = "playcast.v1+json";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_FRAME = 8 << 20;
    private static final int NORMAL = 1000;

    private final Executor thread;
    private final Ears ears;
    private final StringBuilder text = new StringBuilder();
    private volatile CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean ended;

    private Socket(Executor thread, Ears ears) {
        this.thread = thread;
        this.ears = ears;
    }

    static Wire dial(HttpClient http, URI address, Executor thread, Ears ears) {
        var wire = new Socket(thread, ears);
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

    @Override
    public void send(String frame) {
        sending = sending.thenCompose(_ -> socket).thenCompose(open -> open.sendText(frame, true));
        sending.whenComplete((_, problem) -> {
            if (problem != null) {
                end(Loss.of(problem));
            }
        });
    }

    @Override
    public CompletableFuture<?> close() {
        return sending.thenCompose(_ -> socket).thenCompose(open -> open.sendClose(NORMAL, "bye"));
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

    @Override
    public void end(Loss loss) {
        socket.thenAccept(WebSocket::abort);
        thread.execute(() -> {
            if (!ended) {
                ended = true;
                ears.ended(this, loss);
            }
        });
    }
}
