package io.playcast.store;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What one unit of work writes, all of it or nothing, and the thread that waits for it.
 *
 * <p>Settled once, by whichever thread writes the batch; awaited by the thread that made it.
 */
final class Append {
    private final List<EventRow> events;
    private final List<SealedCard> cards;
    private final @Nullable CommandKey key;
    private final Thread waiting = Thread.currentThread();
    private volatile boolean settled;
    private @Nullable RuntimeException problem;

    Append(List<EventRow> events, List<SealedCard> cards, @Nullable CommandKey key) {
        this.events = events;
        this.cards = cards;
        this.key = key;
    }

    List<EventRow> events() {
        return events;
    }

    List<SealedCard> cards() {
        return cards;
    }

    @Nullable
    CommandKey key() {
        return key;
    }

    void stored() {
        settle(null);
    }

    void failed(RuntimeException why) {
        settle(why);
    }

    private void settle(@Nullable RuntimeException why) {
        problem = why;
        settled = true;
        if (waiting != Thread.currentThread()) {
            LockSupport.unpark(waiting);
        }
    }

    /** Returns once it is durable, throws when it is not. An interrupt is kept for later: the outcome has to be known. */
    void await() {
        boolean interrupted = false;
        while (!settled) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (problem != null) {
            throw problem;
        }
    }
}
