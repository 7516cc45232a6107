package io.playcast.edge;

import io.playcast.edge.command.Ids;
import io.playcast.edge.front.BrokenFrame;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.CloseCode;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Hangs the edge on Spring's WebSocket: opens and closes connections, hands text frames to the intake. */
final class EdgeSocket extends TextWebSocketHandler {
    static final int LONGEST_FRAME = 64 * 1024;
    private static final String CONNECTION = "connection";
    private static final Logger LOG = LoggerFactory.getLogger(EdgeSocket.class);

    private final Connections connections;
    private final Intake intake;
    private final List<ConnectionListener> listeners;
    private final Ids ids;

    EdgeSocket(Connections connections, Intake intake, List<ConnectionListener> listeners, Ids ids) {
        this.connections = connections;
        this.intake = intake;
        this.listeners = List.copyOf(listeners);
        this.ids = ids;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.getAttributes().put(CONNECTION, connections.open(ids.next(), session));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage frame) {
        of(session).ifPresent(connection -> {
            if (frame.getPayloadLength() > LONGEST_FRAME) {
                intake.refused(connection, CloseCode.TOO_LARGE);
            } else {
                intake.frame(connection, frame.getPayload(), this::greeted);
            }
        });
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage frame) {
        of(session).ifPresent(connection -> intake.refused(connection, CloseCode.BAD_FRAMES));
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        of(session).ifPresent(intake::alive);
    }

    /** Broken frames are counted; broken pipes are everyday. */
    @Override
    public void handleTransportError(WebSocketSession session, Throwable problem) {
        LOG.debug("A socket failed", problem);
        if (problem instanceof BrokenFrame broken) {
            of(session).ifPresent(connection -> intake.broken(connection, broken.code()));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        of(session).ifPresent(connection -> {
            connections.closed(connection);
            intake.closed(connection);
            if (!connection.inOrder(() -> gone(connection))) {
                gone(connection);
            }
        });
    }

    private void greeted(Connection connection) {
        listeners.forEach(listener -> listener.greeted(connection));
    }

    private void gone(Connection connection) {
        listeners.forEach(listener -> listener.gone(connection));
    }

    private static Optional<Connection> of(WebSocketSession session) {
        return Optional.ofNullable((Connection) session.getAttributes().get(CONNECTION));
    }
}
