package io.playcast.replay;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.playcast.StoredEvent;
import io.playcast.stored.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** An event as the members of its stream saw it. @param type its stored name @param data its JSON, as it would be stored today */
public record PastEvent(
        long seq,
        String type,
        int rev,
        Instant time,
        @JsonRawValue String data) {
    public static PastEvent of(StoredEvent stored) {
        var event = EventJson.present(stored);
        return new PastEvent(
                event.seq(),
                event.type(),
                event.revision(),
                event.time(),
                new String(event.payload(), StandardCharsets.UTF_8));
    }
}
