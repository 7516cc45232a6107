package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a browser or a capture agent of a user; the device keeps it. */
public record DeviceId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public DeviceId {
        Ulid.require("device", value);
    }

    @Override
    public String toString() {
        return "device:" + value;
    }
}
