package io.playcast.edge.socket;

import java.util.List;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** The socket behind an outbox. It is given one turn's frames, and the next ones only when it has taken these. */
public interface Wire {
    /** Runs this where the socket's frames are written, after whatever is read there now: what comes meanwhile goes with it. Never blocks. */
    default void soon(Runnable writing) {
        writing.run();
    }

    /** Sends all of them in order, flushed once.
     *
     * @param taken called once, by any thread, even before this returns
     */
    void write(List<WebSocketMessage<?>> frames, Taken taken);

    void close(CloseStatus status);

    /** Ends the connection without a close frame. */
    void cut();

    /** What became of one turn. */
    interface Taken {
        void done();

        void failed(Throwable problem);
    }

    static Wire of(WebSocketSession session) {
        return session instanceof Wire wire ? wire : new PlainWire(session);
    }
}
