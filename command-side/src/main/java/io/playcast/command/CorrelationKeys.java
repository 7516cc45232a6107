package io.playcast.command;

import io.playcast.Metadata;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Hands the four keys of {@link Metadata} from a message to all that follows from it, and no other key. */
final class CorrelationKeys implements CorrelationDataProvider {
    /** Who acted when nobody said so. */
    private static final String PLATFORM = "platform";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return Metadata.of(
                key(message, Metadata.COMMAND, message.getIdentifier()),
                key(message, Metadata.CORRELATION, message.getIdentifier()),
                cause(message),
                key(message, Metadata.BY, PLATFORM));
    }

    /** What follows from an event has that event as its cause; a command's events have what caused the command. */
    private static String cause(Message<?> message) {
        return message instanceof EventMessage<?>
                ? message.getIdentifier()
                : key(message, Metadata.CAUSE, message.getIdentifier());
    }

    private static String key(Message<?> message, String name, String otherwise) {
        return message.getMetaData().get(name) instanceof String value && !value.isBlank() ? value : otherwise;
    }
}
