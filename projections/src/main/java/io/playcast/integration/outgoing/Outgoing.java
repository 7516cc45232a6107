package io.playcast.integration.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.StoredEvent;
import io.playcast.integration.IntegrationMessage;
import io.playcast.integration.IntegrationNames;
import io.playcast.integration.Published;
import io.playcast.log.StoredJson;
import io.playcast.stored.Json;
import java.util.Optional;

/** An integration event with the JSON that goes out, made once. @param deduplication what a queue knows it by, should it come twice within minutes */
public record Outgoing(IntegrationMessage message, String json, String deduplication) {

    /** Empty for an event of which nobody outside is told, and for a kind that only a newer release knows. */
    public static Optional<Outgoing> of(StoredEvent row) {
        if (!Published.maybe(row.type())) {
            return Optional.empty();
        }
        return StoredJson.event(row, Object.class).flatMap(Published::of).map(event -> {
            var message = new IntegrationMessage(
                    row.id(), IntegrationNames.of(event), row.stream(), row.seq(), row.position(), row.time(), event);
            return new Outgoing(message, json(message), row.id());
        });
    }

    /** The same on purpose: a queue must not take it for the first one. */
    public Outgoing again(long request) {
        return new Outgoing(message, json, deduplication + "-again-" + request);
    }

    public String stream() {
        return message.stream();
    }

    public long position() {
        return message.position();
    }

    private static String json(IntegrationMessage message) {
        try {
            return Json.stored().writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
