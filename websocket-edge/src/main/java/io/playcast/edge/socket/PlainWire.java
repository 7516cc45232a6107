package io.playcast.edge.socket;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** Any container's session through Spring's own interface: the writer waits while the socket takes its frames. */
final class PlainWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(PlainWire.class);

    private final WebSocketSession session;

    PlainWire(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void write(List<WebSocketMessage<?>> frames, Taken taken) {
        try {
            for (var frame : frames) {
                session.sendMessage(frame);
            }
        } catch (IOException | RuntimeException problem) {
            taken.failed(problem);
            return;
        }
        taken.done();
    }

    @Override
    public void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException problem) {
            LOG.debug("A socket broke while it was closed", problem);
        }
    }

    @Override
    public void cut() {
        close(CloseStatus.SESSION_NOT_RELIABLE);
    }
}
