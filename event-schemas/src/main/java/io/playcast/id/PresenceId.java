package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the presence of one user; its stream is `presence:ULID`, apart from every other stream of that person. */
public record PresenceId(@JsonValue UserId user) implements StreamId {
    @JsonCreator
    public PresenceId {}

    @Override
    public String value() {
        return user.value();
    }

    @Override
    public String toString() {
        return "presence:" + user.value();
    }
}
