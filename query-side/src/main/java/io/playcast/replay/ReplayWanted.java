package io.playcast.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Rejected;
import io.playcast.stored.Json;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an admin asks for. @param consumer whom an event is to go to: {@code queue}, {@code topic} or {@code webhook:ID} */
public record ReplayWanted(String consumer) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    /** @throws Rejected {@code bad-request} for anything but such an object */
    static ReplayWanted read(@Nullable String body) {
        try {
            var wanted = Json.client().readValue(body == null ? "" : body, ReplayWanted.class);
            if (wanted != null && NAME.matcher(wanted.consumer()).matches()) {
                return wanted;
            }
        } catch (JsonProcessingException _) {
            // As wrong as one that names nobody.
        }
        throw Rejected.badRequest(
                "consumer", "Wanted is an object whose consumer is queue, topic or webhook: and an id");
    }
}
