package io.playcast.upcast;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of {@code lobby.LobbyCreated}. */
final class LobbyCreatedUpcasts {
    /** Before a lobby said it itself, every lobby had room for as many. */
    private static final int SPECTATORS = 32;

    private LobbyCreatedUpcasts() {}

    /** To revision 2, which adds {@code spectators}; region and password were not there, and may be missing. */
    static ObjectNode roomToWatch(ObjectNode json) {
        return json.put("spectators", SPECTATORS);
    }
}
