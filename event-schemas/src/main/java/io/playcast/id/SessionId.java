package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one stream session of a lobby; its stream is `session:ULID`. */
public record SessionId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public SessionId {
        Ulid.require("session", value);
    }

    @Override
    public String toString() {
        return "session:" + value;
    }
}
