package io.playcast.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.playcast.id.SessionId;
import java.util.Map;

/** What a player's hands do, on the long way round. */
public sealed interface InputMessage extends ClientMessage {
    /** For a viewer whose data channel is not up. @param message a playcast-messages v5 envelope, passed on to the agent as it is */
    record Relay(
            SessionId session,
            @JsonSetter(contentNulls = Nulls.SET) Map<String, Object> message) implements InputMessage {}
}
