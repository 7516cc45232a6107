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

/** Events of the log as Axon hands them on. */
public final class LogMessages {
    private static final EventUpcaster UPCASTERS = AxonUpcasts.chain();
    private static final Serializer SERIALIZER = StoredNames.create();

    private LogMessages() {}

    /** What reads them. Whoever keeps one has to write it by the very same: then its bytes are copied, readable or not. */
    public static Serializer serializer() {
        return SERIALIZER;
    }

    /** Upcast; payload and metadata are parsed when somebody asks for them. */
    public static List<TrackedEventMessage<?>> of(StoredEvent event) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(entry(event)), SERIALIZER, UPCASTERS)
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
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
