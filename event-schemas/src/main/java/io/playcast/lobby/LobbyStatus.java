package io.playcast.lobby;

/** Whether a lobby takes commands. */
public enum LobbyStatus {
    OPEN,
    CLOSED
}
