package io.playcast.edge.socket;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Jetty's own session: it takes bytes as they are, writes without waiting, and calls back when they are out. */
final class JettyWire implements Wire {
    private final WebSocketSession session;
    private final CoreSession core;

    private JettyWire(WebSocketSession session) {
        this.session = session;
        this.core = session.getCoreSession();
    }

    static Optional<JettyWire> in(org.springframework.web.socket.WebSocketSession session) {
        return session instanceof NativeWebSocketSession outer
                        && outer.getNativeSession(Session.class) instanceof WebSocketSession jetty
                ? Optional.of(new JettyWire(jetty))
                : Optional.empty();
    }

    @Override
    public void write(List<WebSocketMessage<?>> frames, Taken taken) {
        int last = frames.size() - 1;
        for (int i = 0; i < last; i++) {
            // What fails here fails the last one, too.
            core.sendFrame(frame(frames.get(i)), Callback.NOOP, true);
        }
        core.sendFrame(frame(frames.get(last)), Callback.from(taken::done, taken::failed), false);
    }

    /** The bytes of a push are the same for every socket; each gets a view of them. */
    private static Frame frame(WebSocketMessage<?> message) {
        return switch (message) {
            case TextMessage text -> new Frame(OpCode.TEXT, ByteBuffer.wrap(text.asBytes()));
            case PingMessage ping -> new Frame(OpCode.PING, ping.getPayload().slice());
            default -> throw new IllegalArgumentException("the edge sends text and pings only");
        };
    }

    @Override
    public void close(CloseStatus status) {
        session.close(status.getCode(), status.getReason(), org.eclipse.jetty.websocket.api.Callback.NOOP);
    }

    @Override
    public void cut() {
        session.disconnect();
    }
}
