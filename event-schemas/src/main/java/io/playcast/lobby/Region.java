package io.playcast.lobby;

/** Where in the world a lobby is at home. */
public enum Region {
    AFRICA,
    ASIA,
    EUROPE,
    NORTH_AMERICA,
    OCEANIA,
    SOUTH_AMERICA
}
