package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a lobby; its stream is `lobby:ULID`. */
public record LobbyId(@JsonValue String value) implements StreamId {
    @JsonCreator
    public LobbyId {
        Ulid.require("lobby", value);
    }

    @Override
    public String toString() {
        return "lobby:" + value;
    }
}
