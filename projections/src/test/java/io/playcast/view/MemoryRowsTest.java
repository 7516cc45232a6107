package io.playcast.view;

import io.playcast.given.MemoryRows;
import io.playcast.lobby.LobbyView;

/** The twin that tests use in place of a store keeps the store's contract. */
class MemoryRowsTest extends RowsContract {
    @Override
    Rows<LobbyView> rows() {
        return new MemoryRows<>();
    }
}
