package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one thing that was noticed or done about the platform's own security; its stream is `security:ULID`. */
public record SecurityId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public SecurityId {
        Ulid.require("security", value);
    }

    @Override
    public String toString() {
        return "security:" + value;
    }
}
