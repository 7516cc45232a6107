package io.playcast.edge.socket;

import io.playcast.wire.CloseCode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Frames on their way to one socket: at most 2,048 or 1 MiB wait; beyond that the socket is closed, nobody waits for it. */
public final class Outbox {
    static final int MOST_FRAMES = 2_048;
    static final int MOST_BYTES = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Stands for the close frame at the end of the queue. */
    private static final WebSocketMessage<?> CLOSE = new PingMessage();

    private final WebSocketSession session;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<WebSocketMessage<?>> waiting = new ArrayDeque<>(4);
    private long bytes;
    private boolean held;
    private boolean writing;
    private volatile @Nullable CloseStatus closing;

    Outbox(WebSocketSession session, Executor threads) {
        this.session = session;
        this.threads = threads;
    }

    /** False when the socket is closing, or is closed by this very frame because it takes too little. Never blocks. */
    boolean offer(WebSocketMessage<?> frame) {
        lock.lock();
        try {
            if (closing != null) {
                return false;
            }
            if (waiting.size() >= MOST_FRAMES || bytes + frame.getPayloadLength() > MOST_BYTES) {
                waiting.clear();
                bytes = 0;
                closing = Outbox.status(CloseCode.SLOW_CONSUMER);
            } else {
                waiting.add(frame);
                bytes += frame.getPayloadLength();
            }
        } finally {
            lock.unlock();
        }
        write();
        return closing == null;
    }

    /** From now on frames are collected and not sent, until {@link #release}. */
    void hold() {
        lock.lock();
        try {
            held = true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends this frame first, then all that was held. */
    void release(WebSocketMessage<?> first) {
        lock.lock();
        try {
            waiting.addFirst(first);
            bytes += first.getPayloadLength();
            held = false;
        } finally {
            lock.unlock();
        }
        write();
    }

    /** What waits is still sent, nothing more is taken; the first code wins. */
    void close(CloseStatus status) {
        lock.lock();
        try {
            closing = closing == null ? status : closing;
            held = false;
        } finally {
            lock.unlock();
        }
        write();
    }

    static CloseStatus status(CloseCode code) {
        return new CloseStatus(code.code(), code.reason());
    }

    @Nullable
    CloseStatus closing() {
        return closing;
    }

    private void write() {
        lock.lock();
        try {
            if (writing || held || waiting.isEmpty() && closing == null) {
                return;
            }
            writing = true;
        } finally {
            lock.unlock();
        }
        threads.execute(this::drain);
    }

    /** One thread at a time; it may wait for the socket, and only for this one. */
    private void drain() {
        try {
            for (var frame = next(); frame != null; frame = next()) {
                if (frame == CLOSE) {
                    session.close(Objects.requireNonNull(closing));
                    return;
                }
                session.sendMessage(frame);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("A socket broke while it was written to", e);
            close(status(CloseCode.NO_PONG));
        }
    }

    /** After the close frame {@code writing} stays true: nobody writes again. */
    private @Nullable WebSocketMessage<?> next() {
        lock.lock();
        try {
            var frame = held ? null : waiting.poll();
            if (frame != null) {
                bytes -= frame.getPayloadLength();
                return frame;
            }
            writing = closing != null;
            return closing == null ? null : CLOSE;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the TCP connection of a client that does not take the close frame. */
    void cut() {
        if (session instanceof NativeWebSocketSession outer) {
            var jetty = outer.getNativeSession(Session.class);
            if (jetty != null) {
                jetty.disconnect();
            }
        }
    }
}
