package io.playcast.past;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.playcast.Metadata;
import io.playcast.StoredEvent;
import io.playcast.log.StoredJson;
import io.playcast.stored.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the members of its stream saw it.
 *
 * @param type its stored name
 * @param by who acted: a user's id, or the name of an automation
 * @param cause the event or message that led to it
 * @param data its JSON, as it would be stored today
 */
public record PastEvent(
        long seq,
        String id,
        String type,
        int rev,
        Instant time,
        @Nullable String by,
        @Nullable String cause,
        @JsonRawValue String data) {
    public static PastEvent of(StoredEvent stored) {
        var event = EventJson.present(stored);
        var meta = StoredJson.metadata(stored);
        return new PastEvent(
                event.seq(),
                event.id(),
                event.type(),
                event.revision(),
                event.time(),
                meta.get(Metadata.BY),
                meta.get(Metadata.CAUSE),
                new String(event.payload(), StandardCharsets.UTF_8));
    }
}
