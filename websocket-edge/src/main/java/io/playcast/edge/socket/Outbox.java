package io.playcast.edge.socket;

import io.playcast.wire.CloseCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;

/** Frames on their way to one socket: at most 2,048 or 1 MiB wait; beyond that the socket is closed, nobody waits for it.
 *
 * <p>A frame goes out with all that wait, in one turn; what comes meanwhile goes with the next turn, begun by the socket when it has
 * taken this one. News of which only the last matters wait apart, and are replaced instead of queued.
 */
public final class Outbox implements Wire.Taken, Runnable {
    static final int MOST_FRAMES = 2_048;
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_A_TURN = 64;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int WRITING = 0;
    private static final int TAKEN = 1;
    private static final int LEFT = 2;

    private final Wire wire;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<WebSocketMessage<?>> waiting = new ArrayDeque<>(2);
    /** Whether the turn's frames were taken before its writer left; the later of the two goes on. */
    private final AtomicInteger turn = new AtomicInteger();

    private @Nullable News news;
    private long bytes;
    private boolean held;
    private boolean writing;
    private volatile @Nullable CloseStatus closing;

    Outbox(Wire wire) {
        this.wire = wire;
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

    /** For frames that are not numbered and of which only the last one of a kind matters: it takes the place of one that waits. */
    boolean offerLatest(String kind, WebSocketMessage<?> frame) {
        lock.lock();
        try {
            if (closing != null) {
                return false;
            }
            if (news == null) {
                news = new News();
            }
            news.put(kind, frame);
        } finally {
            lock.unlock();
        }
        write();
        return true;
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
            if (writing || held || isEmpty() && closing == null) {
                return;
            }
            writing = true;
        } finally {
            lock.unlock();
        }
        wire.soon(this);
    }

    /** Where the wire writes. */
    @Override
    public void run() {
        drain();
    }

    /** One turn after the other, as long as each is taken at once; else {@link #done} goes on. */
    private void drain() {
        do {
            var frames = next();
            if (frames.isEmpty()) {
                return;
            }
            turn.set(WRITING);
            wire.write(frames, this);
        } while (!turn.compareAndSet(WRITING, LEFT));
    }

    @Override
    public void done() {
        if (turn.getAndSet(TAKEN) == LEFT) {
            drain();
        }
    }

    /** Broken pipes are everyday, and nobody's refusal. */
    @Override
    public void failed(Throwable problem) {
        LOG.debug("A socket broke while it was written to", problem);
        lock.lock();
        try {
            waiting.clear();
            bytes = 0;
            news = null;
            closing = closing == null ? CloseStatus.NO_CLOSE_FRAME : closing;
        } finally {
            lock.unlock();
        }
        done();
    }

    /** The next turn's frames; none when there are none. After the close frame {@code writing} stays true: nobody writes again. */
    private List<WebSocketMessage<?>> next() {
        CloseStatus last;
        lock.lock();
        try {
            if (!held && !isEmpty()) {
                return taken();
            }
            last = closing;
            writing = last != null;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            wire.close(last);
        }
        return List.of();
    }

    private List<WebSocketMessage<?>> taken() {
        if (news == null && waiting.size() == 1) {
            bytes = 0;
            return List.of(waiting.remove());
        }
        var frames = new ArrayList<WebSocketMessage<?>>();
        while (!waiting.isEmpty() && frames.size() < MOST_A_TURN) {
            var frame = waiting.remove();
            bytes -= frame.getPayloadLength();
            frames.add(frame);
        }
        if (news != null && waiting.isEmpty()) {
            news.drainTo(frames);
            news = null;
        }
        return frames;
    }

    private boolean isEmpty() {
        return waiting.isEmpty() && news == null;
    }

    /** Ends the TCP connection of a client that does not take the close frame. */
    void cut() {
        wire.cut();
    }
}
