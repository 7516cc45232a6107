package io.playcast.store;

import io.playcast.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Writes what many callers append at once as one commit; the next batch gathers while the last one commits.
 *
 * <p>A caller with nobody beside it writes on its own thread; else the thread {@code log-writer} does. One of them at a time
 * holds the pen, so the log is written in one order.
 */
final class GroupCommit implements AutoCloseable {
    private static final long IDLE_NS = 50_000_000;
    private static final long RETRY_MS = 100;

    private final LogWriter log;
    private final int rowsMost;
    private final int waitingMost;
    private final ConcurrentLinkedQueue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final Semaphore pen = new Semaphore(1);
    private final Thread writer = Thread.ofPlatform().name("log-writer").unstarted(this::run);
    /** Whether the last commit found nobody else waiting: then handing over to another thread only costs time. */
    private volatile boolean alone = true;

    private volatile boolean idle;
    private volatile boolean closed;

    /**
     * @param rowsMost events in a statement; more gain nothing
     * @param waitingMost units of work that may wait; who comes on top is told to try again
     */
    GroupCommit(LogWriter log, int rowsMost, int waitingMost, StoreMeters meters) {
        this.log = log;
        this.rowsMost = rowsMost;
        this.waitingMost = waitingMost;
        meters.watch(pending);
        writer.start();
    }

    /** Returns when it is durable; throws when it is not, or when that cannot be told ({@link OutcomeUnknown}). */
    void append(Append append) {
        try {
            if (pending.incrementAndGet() > waitingMost) {
                throw Rejected.unavailable("Too much is being written at once", RETRY_MS);
            }
            if (closed) {
                throw LogWriter.unavailable();
            }
            if (alone && waiting.isEmpty() && pen.tryAcquire()) {
                try {
                    log.write(List.of(append));
                } finally {
                    pen.release();
                }
            } else {
                waiting.add(append);
            }
            if (idle && !waiting.isEmpty()) {
                LockSupport.unpark(writer);
            }
            append.await();
        } finally {
            pending.decrementAndGet();
        }
    }

    private void run() {
        while (!closed || pending.get() > 0) {
            if (waiting.isEmpty()) {
                rest();
                continue;
            }
            pen.acquireUninterruptibly();
            try {
                var batch = gathered();
                alone = batch.size() == 1;
                log.write(batch);
            } finally {
                pen.release();
            }
        }
    }

    private void rest() {
        idle = true;
        if (waiting.isEmpty() && !closed) {
            LockSupport.parkNanos(this, IDLE_NS);
        }
        idle = false;
    }

    private List<Append> gathered() {
        var batch = new ArrayList<Append>();
        int rows = 0;
        Append next;
        while (rows < rowsMost && (next = waiting.poll()) != null) {
            batch.add(next);
            rows += next.events().size();
        }
        return batch;
    }

    /** Refuses newcomers, writes what waits, returns when all of it is settled. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        log.close();
    }
}
