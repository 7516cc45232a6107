package io.playcast.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log; reads ahead one batch and no more. For the processor's coordinating thread. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int BATCH = 500;
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final LogTail tail;
    private final LogBell bell;
    private final Queue<TrackedEventMessage<?>> ahead = new ArrayDeque<>(BATCH);
    private @Nullable Runnable callback;

    LogStream(LogTail tail, LogBell bell) {
        this.tail = tail;
        this.bell = bell;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(ahead.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        try {
            return hasNextAvailable(0, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ahead.isEmpty()) {
            fill(Duration.of(timeout, unit.toChronoUnit()));
        }
        return !ahead.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (ahead.isEmpty()) {
            fill(FOR_EVER);
        }
        var next = ahead.poll();
        if (next == null) {
            throw new NoSuchElementException("the log was read by two threads at once");
        }
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        forgetCallback();
        callback = onAvailable;
        bell.onRing(onAvailable);
        return true;
    }

    @Override
    public void close() {
        forgetCallback();
    }

    private void forgetCallback() {
        if (callback != null) {
            bell.forget(callback);
            callback = null;
        }
    }

    private void fill(Duration patience) throws InterruptedException {
        for (var entry : tail.nextEntries(BATCH, patience)) {
            ahead.addAll(entry.messages());
        }
    }
}
