package io.playcast.integration.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Rejected;
import io.playcast.integration.IntegrationNames;
import io.playcast.stored.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin asks for.
 *
 * @param url that begins with https://
 * @param types names of what is to be sent there; none for everything
 * @param from position of the first event wanted; none for those from now on
 */
public record WebhookWanted(
        String url, @Nullable List<String> types, @Nullable Long from) {
    /** @throws Rejected {@code bad-request} for anything but such an object */
    static WebhookWanted read(@Nullable String body) {
        try {
            var wanted = Json.client().readValue(body == null ? "" : body, WebhookWanted.class);
            if (wanted == null) {
                throw new IllegalArgumentException("nothing is wanted");
            }
            wanted.names().stream()
                    .filter(type -> !IntegrationNames.isKnown(type))
                    .forEach(_ -> {
                        throw Rejected.badRequest(
                                "types", "There are only " + String.join(", ", IntegrationNames.all()));
                    });
            return wanted;
        } catch (JsonProcessingException | IllegalArgumentException _) {
            throw Rejected.badRequest(
                    "body", "A webhook is asked for by an object with url, and perhaps types and from");
        }
    }

    List<String> names() {
        return types == null ? List.of() : types.stream().distinct().toList();
    }
}
