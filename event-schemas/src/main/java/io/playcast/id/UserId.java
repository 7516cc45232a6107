package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person, guest or not; also the reference of that person's name card (`user:ULID`). */
public record UserId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public UserId {
        Ulid.require("user", value);
    }

    @Override
    public String toString() {
        return "user:" + value;
    }
}
