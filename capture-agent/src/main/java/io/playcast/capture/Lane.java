package io.playcast.capture;

import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A short ordered lane for encoded packets: each is built on the one before, so none may be skipped in silence.
 * When it is full the new packet is refused and goes back to its pool; the caller must then ask for a key frame.
 */
public final class Lane<T extends Pooled> {

    private final ArrayBlockingQueue<T> waiting;
    private final Handover handover = new Handover();

    public Lane(int capacity) {
        waiting = new ArrayBlockingQueue<>(capacity);
    }

    /** False when it was full: the packet is back in its pool. */
    public boolean offer(T packet) {
        boolean accepted = waiting.offer(packet);
        if (accepted) handover.arrived();
        else packet.close();
        return accepted;
    }

    /** The oldest, or null. Whoever polls closes it. */
    public @Nullable T poll() {
        handover.taking();
        return waiting.poll();
    }
}
