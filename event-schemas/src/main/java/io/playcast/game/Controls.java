package io.playcast.game;

/** What a game listens to; whatever guests hold, the agent turns it into this. */
public enum Controls {
    /** Game pads, one for each player. */
    PADS,
    /** Keys: the agent turns each pad into the keys of that player, by the profile of the game's name. */
    KEYS,
    /** Keys and mouse of the one who owns the desktop; no pad does anything. */
    DESKTOP
}
