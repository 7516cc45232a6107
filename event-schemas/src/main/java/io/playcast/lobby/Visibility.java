package io.playcast.lobby;

/** Who finds the lobby without a link. */
public enum Visibility {
    PUBLIC,
    UNLISTED,
    PRIVATE
}
