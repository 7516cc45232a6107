package io.playcast.command;

import io.playcast.Metadata;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;

/** Hands the keys of {@link Metadata} from a message to all that follows from it, and no other key; from where, by a command alone. */
final class CorrelationKeys implements CorrelationDataProvider {
    /** Who acted when nobody said so. */
    private static final String PLATFORM = "platform";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return Metadata.of(
                key(message, Metadata.COMMAND, message.getIdentifier()),
                key(message, Metadata.CORRELATION, message.getIdentifier()),
                cause(message),
                key(message, Metadata.BY, PLATFORM),
                from(message));
    }

    /** What follows from an event was not sent over anybody's connection. */
    private static @Nullable String from(Message<?> message) {
        return !(message instanceof EventMessage<?>)
                        && message.getMetaData().get(Metadata.FROM) instanceof String value
                        && !value.isBlank()
                ? value
                : null;
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
