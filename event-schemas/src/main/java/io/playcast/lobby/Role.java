package io.playcast.lobby;

/** How a member takes part. */
public enum Role {
    PLAYER,
    SPECTATOR
}
