package io.playcast.capture;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of things that circulate between stages, so that no frame allocates.
 * When all are out, {@link #take()} gives null and the frame is dropped.
 */
public final class Pool<T extends Pooled> {

    private final ArrayBlockingQueue<T> free;

    public Pool(List<T> things) {
        free = new ArrayBlockingQueue<>(things.size(), false, things);
    }

    /** A free one, or null. Whoever takes it closes it. */
    public @Nullable T take() {
        @Nullable T thing = free.poll();
        if (thing != null) thing.takenFrom(this);
        return thing;
    }

    public int free() {
        return free.size();
    }

    @SuppressWarnings("unchecked") // only a thing of this pool knows this pool
    void back(Pooled thing) {
        if (!free.offer((T) thing)) throw new IllegalStateException("More came back than was taken");
    }
}
