package io.playcast.edge.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import io.playcast.wire.ServerMessage;
import org.springframework.web.socket.TextMessage;

/** Frames made once: a push that goes to many sockets is encoded one time and shared. */
public final class Encoded {
    private Encoded() {}

    public static TextMessage of(ServerMessage message) {
        try {
            return new TextMessage(Json.stored().writeValueAsBytes(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(message.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /** @param push UTF-8 JSON */
    public static TextMessage of(byte[] push) {
        return new TextMessage(push);
    }
}
