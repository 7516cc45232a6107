package io.playcast.capture;

import java.util.concurrent.atomic.AtomicReference;

/** A thing made once and used for ever: closing it gives it back to its pool. Closing twice is harmless. */
public abstract class Pooled implements AutoCloseable {

    private final AtomicReference<Pool<?>> taken = new AtomicReference<>();

    final void takenFrom(Pool<?> pool) {
        taken.set(pool);
    }

    @Override
    public final void close() {
        Pool<?> home = taken.getAndSet(null);
        if (home != null) home.back(this);
    }
}
