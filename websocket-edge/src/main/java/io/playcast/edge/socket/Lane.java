package io.playcast.edge.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other; holds a bounded number and takes no more when full.
 *
 * <p>Tasks that may block run on a borrowed thread. One that does not, and answers later, begins on its caller's own where nothing is
 * before it, and the next one waits until it has answered.
 */
public final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final CompletionStage<?> DONE = CompletableFuture.completedFuture(null);

    private final Executor threads;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>(2);
    private volatile boolean running;

    public Lane(Executor threads, int capacity) {
        this.threads = threads;
        this.capacity = capacity;
    }

    /** Nothing runs and nothing waits, just now. */
    public boolean isIdle() {
        return !running;
    }

    /** False when full: the caller says what that means for whom. Never blocks on a task. */
    public boolean offer(Runnable task) {
        return offer(
                () -> {
                    task.run();
                    return DONE;
                },
                () -> threads.execute(this::drain));
    }

    /** The same for a task that does not block, and is over when its stage is: it runs here and now if it is its turn. */
    public boolean offerAsync(Supplier<CompletionStage<?>> task) {
        return offer(task, this::begin);
    }

    private boolean offer(Supplier<CompletionStage<?>> task, Runnable ifIdle) {
        lock.lock();
        try {
            if (waiting.size() >= capacity) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        } finally {
            lock.unlock();
        }
        ifIdle.run();
        return true;
    }

    /** One task on this thread, which is not ours to block: what comes after it goes on elsewhere. */
    private void begin() {
        var task = next();
        if (task != null) {
            run(task).whenComplete((_, _) -> goOn());
        }
    }

    /** As long as tasks are over when they return; the end of one that is not goes on. */
    private void drain() {
        for (var task = next(); task != null; task = next()) {
            var stage = run(task);
            if (!stage.toCompletableFuture().isDone()) {
                stage.whenComplete((_, _) -> goOn());
                return;
            }
        }
    }

    private void goOn() {
        lock.lock();
        try {
            running = !waiting.isEmpty();
            if (!running) {
                return;
            }
        } finally {
            lock.unlock();
        }
        threads.execute(this::drain);
    }

    private static CompletionStage<?> run(Supplier<CompletionStage<?>> task) {
        try {
            return task.get();
        } catch (RuntimeException e) {
            LOG.error("A task of a lane failed; the lane goes on", e);
            return DONE;
        }
    }

    private @Nullable Supplier<CompletionStage<?>> next() {
        lock.lock();
        try {
            var task = waiting.poll();
            running = task != null;
            return task;
        } finally {
            lock.unlock();
        }
    }
}
