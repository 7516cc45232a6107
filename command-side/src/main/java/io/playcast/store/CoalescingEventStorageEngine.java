package io.playcast.store;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine that appends by group commit: what it returned from is durable, whatever transaction it was called in.
 *
 * <p>A later failure in the same unit of work cannot take it back, so nothing but streaming processors may follow.
 */
public final class CoalescingEventStorageEngine extends JdbcEventStorageEngine implements AutoCloseable {
    private final GroupCommit log;

    CoalescingEventStorageEngine(Builder builder, GroupCommit log) {
        super(builder);
        this.log = log;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        log.append(UnitOfWorkParts.append(
                events.stream().map(event -> row(event, serializer)).toList()));
        UnitOfWorkParts.written();
    }

    private static EventRow row(EventMessage<?> event, Serializer serializer) {
        if (event instanceof DomainEventMessage<?> ofStream) {
            return EventRow.of(ofStream, serializer);
        }
        throw new EventStoreException("Only events of a stream are stored, not a " + event.getPayloadType());
    }

    /** A command that begins a stream need not look for it: if it is there after all, the append says so. */
    @Override
    public DomainEventStream readEvents(String stream, long fromSeq) {
        return Beginning.isAssumed() ? DomainEventStream.empty() : super.readEvents(stream, fromSeq);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Beginning.isAssumed() ? Optional.empty() : super.readSnapshot(stream);
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        log.close();
    }
}
