package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person, guest or not; also the reference of that person's name card (`user:ULID`). */
public record UserId(@JsonValue String value) implements StreamId {
    /** Nobody: whom a text belongs to that is about no person, such as the title of a game. It can never be erased. */
    public static final UserId PLATFORM = new UserId("0".repeat(26));

    @JsonCreator
    public UserId {
        Ulid.require("user", value);
    }

    @Override
    public String toString() {
        return "user:" + value;
    }
}
