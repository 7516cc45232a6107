package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one end of one peer connection; its quality windows are the stream `quality:ULID`. */
public record ConnectionId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public ConnectionId {
        Ulid.require("quality", value);
    }

    @Override
    public String toString() {
        return "quality:" + value;
    }
}
