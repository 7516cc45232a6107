package io.playcast.capture;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Room for one frame between two stages, and the newest wins: a late frame is replaced, never queued.
 * The replaced one goes back to its pool.
 */
public final class Slot<T extends Pooled> {

    private final AtomicReference<@Nullable T> held = new AtomicReference<>();
    private final Handover handover = new Handover();

    /** Puts it in; true when an older one had to make way. */
    public boolean offer(T newest) {
        @Nullable T late = held.getAndSet(newest);
        handover.arrived();
        if (late == null) return false;
        late.close();
        return true;
    }

    /** Takes it out, or null. Whoever polls closes it. */
    public @Nullable T poll() {
        handover.taking();
        return held.get() == null ? null : held.getAndSet(null);
    }
}
