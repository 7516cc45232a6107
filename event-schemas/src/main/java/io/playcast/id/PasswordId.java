package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a lobby's password; the password itself is kept as a hash apart, never part of an event. */
public record PasswordId(@JsonValue String value) {
    @JsonCreator
    public PasswordId {
        Ulid.require("password", value);
    }

    @Override
    public String toString() {
        return "password:" + value;
    }
}
