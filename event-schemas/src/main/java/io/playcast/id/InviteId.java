package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an invite; its code is a card of the same reference, never part of an event. */
public record InviteId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public InviteId {
        Ulid.require("invite", value);
    }

    @Override
    public String toString() {
        return "invite:" + value;
    }
}
