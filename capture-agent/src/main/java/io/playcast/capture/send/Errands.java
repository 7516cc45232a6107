package io.playcast.capture.send;

import io.playcast.capture.Stage;
import io.playcast.capture.StageThread;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that must not happen on a GStreamer thread, done in order on one thread of ours.
 * At most 1024 wait; one more is refused, and its caller learns it.
 */
final class Errands implements Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int CAPACITY = 1024;
    private static final long TICK = TimeUnit.SECONDS.toNanos(1);

    private final ArrayBlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Queue<Runnable> closings = new ConcurrentLinkedQueue<>();
    private final AtomicReference<StageThread> thread = new AtomicReference<>();
    private final Runnable everySecond;
    private long nextTick = System.nanoTime() + TICK;

    Errands(Runnable everySecond) {
        this.everySecond = everySecond;
    }

    /** False when too many wait already. */
    boolean run(Runnable errand) {
        boolean accepted = waiting.offer(errand);
        StageThread runner = thread.get();
        if (runner != null) runner.wake();
        return accepted;
    }

    /** Never refused: at most one for each peer, to free what it holds. */
    void surely(Runnable errand) {
        closings.add(errand);
        StageThread runner = thread.get();
        if (runner != null) runner.wake();
    }

    void runOn(StageThread runner) {
        thread.set(runner);
    }

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public int work() {
        Runnable errand = next();
        if (errand != null) safely(errand);
        if (System.nanoTime() - nextTick >= 0) {
            nextTick = System.nanoTime() + TICK;
            safely(everySecond);
        }
        return errand == null ? 0 : 1;
    }

    @Override
    public long restNanos(int idleRounds) {
        return TimeUnit.MILLISECONDS.toNanos(20);
    }

    /** What still waits is done before the thread ends: closing peers is among it. */
    @Override
    public void close() {
        for (Runnable errand = next(); errand != null; errand = next()) safely(errand);
    }

    private Runnable next() {
        Runnable errand = waiting.poll();
        return errand != null ? errand : closings.poll();
    }

    private static void safely(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException problem) {
            LOG.error("Errand failed", problem);
        }
    }
}
