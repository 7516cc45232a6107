package io.playcast.rebuild;

import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Writes one batch of rows while the next events are folded: whoever brings another one waits until the one before is written.
 *
 * <p>For one thread, and one thread of its own; what a write failed at is told to whoever waits next. */
final class WriteBehind<V> implements AutoCloseable {
    private final Rows<V> store;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("write-behind").factory());
    private @Nullable Future<?> underWay;

    WriteBehind(Rows<V> store) {
        this.store = store;
    }

    /** @param rows not to be changed any more */
    void write(Map<String, Seen<V>> rows) {
        await();
        underWay = writer.submit(() -> store.writeAll(rows));
    }

    /** Everything that was brought stands in the store when it returns. */
    void await() {
        var batch = underWay;
        underWay = null;
        if (batch == null) {
            return;
        }
        try {
            batch.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written");
        } catch (ExecutionException problem) {
            throw problem.getCause() instanceof RuntimeException known ? known : new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
