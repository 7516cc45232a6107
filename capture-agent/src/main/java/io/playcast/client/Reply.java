package io.playcast.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import io.playcast.wire.ServerMessage.At;
import org.jspecify.annotations.Nullable;

/** The platform did what was asked.
 *
 * @param data the answer, a missing node when there is none
 * @param at where the effect stands, null when nothing was stored
 */
public record Reply(JsonNode data, @Nullable At at) {

    /** One field of the answer, such as {@code field("lobby", LobbyId.class)}. */
    public <T> T field(String name, Class<T> type) {
        try {
            return Json.stored().treeToValue(data.required(name), type);
        } catch (JsonProcessingException | IllegalArgumentException problem) {
            throw new IllegalStateException("The answer has no readable field " + name, problem);
        }
    }
}
