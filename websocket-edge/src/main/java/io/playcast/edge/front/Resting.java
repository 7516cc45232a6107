package io.playcast.edge.front;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;
import java.util.concurrent.locks.LockSupport;

/** Lets a loop look at its sockets once in a while when much is happening, instead of at each byte. For one loop.
 *
 * <p>To wake a thread costs more than to read a frame. A loop that has just looked rests until its time is over, and then finds
 * several frames at once; one that had nothing to do for longer looks at once, so a single frame waits for nobody.
 */
final class Resting implements SelectStrategy {
    private final long restNanos;
    private long looked = System.nanoTime();

    /** @param restNanos 0 for no rest at all */
    Resting(long restNanos) {
        this.restNanos = restNanos;
    }

    @Override
    public int calculateStrategy(IntSupplier now, boolean hasTasks) throws Exception {
        long left = looked + restNanos - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
        looked = System.nanoTime();
        return hasTasks ? now.get() : SelectStrategy.SELECT;
    }
}
