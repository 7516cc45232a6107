package io.playcast.command;

import io.playcast.Metadata;
import io.playcast.stored.EventNames;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line an event, after its commit: the link between a command's line and a projection's. */
final class EventLog implements MessageDispatchInterceptor<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        if (!LOG.isInfoEnabled()) {
            return (_, event) -> event;
        }
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.afterCommit(_ -> events.forEach(EventLog::tell)));
        return (_, event) -> event;
    }

    private static void tell(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> stored) {
            LOG.info(
                    "event type={} stream={} seq={} corr={}",
                    EventNames.of(stored.getPayloadType()),
                    stored.getAggregateIdentifier(),
                    stored.getSequenceNumber(),
                    Printable.of(stored.getMetaData().get(Metadata.CORRELATION)));
        }
    }
}
