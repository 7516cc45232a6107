package io.playcast.log;

import io.playcast.StoredEvent;
import io.playcast.stored.AxonUpcasts;
import io.playcast.stored.StoredNames;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** An event of the log for many readers: decoded at most once, by whoever wants to see into it first. */
final class LogEntry {
    private static final EventUpcaster UPCASTERS = AxonUpcasts.chain();
    private static final Serializer SERIALIZER = StoredNames.create();

    private final StoredEvent event;
    private volatile @Nullable List<TrackedEventMessage<?>> messages;

    LogEntry(StoredEvent event) {
        this.event = event;
    }

    StoredEvent event() {
        return event;
    }

    /** As Axon's processors want it, upcast; payload and metadata are parsed when somebody asks for them. */
    List<TrackedEventMessage<?>> messages() {
        var known = messages;
        if (known == null) {
            known = EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(entry()), SERIALIZER, UPCASTERS)
                    .<TrackedEventMessage<?>>map(message -> message)
                    .toList();
            messages = known;
        }
        return known;
    }

    private TrackedDomainEventData<byte[]> entry() {
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
