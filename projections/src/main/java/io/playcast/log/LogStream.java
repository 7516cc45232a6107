package io.playcast.log;

import io.playcast.StoredEvent;
import io.playcast.stored.AxonUpcasts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log; reads ahead one batch and no more. For the processor's coordinating thread. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int BATCH = 500;
    private static final EventUpcaster UPCASTERS = AxonUpcasts.chain();
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final LogTail tail;
    private final LogBell bell;
    private final Serializer serializer;
    private final Queue<TrackedEventMessage<?>> ahead = new ArrayDeque<>(BATCH);
    private @Nullable Runnable callback;

    LogStream(LogTail tail, LogBell bell, Serializer serializer) {
        this.tail = tail;
        this.bell = bell;
        this.serializer = serializer;
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
        List<StoredEvent> batch = tail.next(BATCH, patience);
        EventUtils.upcastAndDeserializeTrackedEvents(batch.stream().map(LogStream::entry), serializer, UPCASTERS)
                .forEach(ahead::add);
    }

    private static TrackedDomainEventData<byte[]> entry(StoredEvent event) {
        var domain = event.stream().substring(0, event.stream().indexOf(':'));
        var entry = new GenericDomainEventEntry<>(
                domain,
                event.stream(),
                event.seq(),
                event.id(),
                event.time().toString(), // Axon would cut an Instant to milliseconds
                event.type(),
                Integer.toString(event.revision()),
                event.payload(),
                event.metadata());
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(event.position()), entry);
    }
}
