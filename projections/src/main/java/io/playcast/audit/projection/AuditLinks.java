package io.playcast.audit.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.playcast.Metadata;
import io.playcast.StoredEvent;
import io.playcast.audit.AuditEntry;
import io.playcast.audit.Audited;
import io.playcast.stored.EventJson;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes a link of an event. */
final class AuditLinks {
    private AuditLinks() {}

    /** A kind that only a newer release knows is one: that too much is written down does less harm. */
    static boolean isAudited(StoredEvent event) {
        try {
            return !EventNames.isKnown(event.type())
                    || Audited.maybe(event.type())
                            && Audited.is(
                                    EventJson.read(event),
                                    metadata(event).path(Metadata.BY).asText());
        } catch (IOException e) {
            throw unreadable(event, e);
        }
    }

    static AuditEntry after(AuditChain.Place end, StoredEvent event) {
        try {
            var metadata = metadata(event);
            return new AuditEntry(
                    end.number() + 1,
                    end.hash(),
                    event.time(),
                    metadata.path(Metadata.BY).asText(),
                    metadata.path(Metadata.FROM).asText(null),
                    event.type(),
                    event.stream(),
                    event.id(),
                    metadata.path(Metadata.COMMAND).asText(),
                    data(event));
        } catch (IOException e) {
            throw unreadable(event, e);
        }
    }

    private static JsonNode data(StoredEvent event) throws IOException {
        return EventNames.isKnown(event.type())
                ? Json.stored().readTree(event.payload())
                : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode metadata(StoredEvent event) throws IOException {
        return Json.stored().readTree(event.metadata());
    }

    private static UncheckedIOException unreadable(StoredEvent event, IOException problem) {
        return new UncheckedIOException("the event at position " + event.position() + " is not readable", problem);
    }
}
