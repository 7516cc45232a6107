package io.playcast.access;

/** Where somebody stands in one lobby. Not in any token: the lobby's own events say it. */
public enum Place {
    HOST,
    CO_HOST,
    /** A player or spectator who does not lead. */
    MEMBER,
    /** A member who does not lead, on whose agent the live session runs. */
    OWNER,
    /** The same, having left. */
    OWNER_OUTSIDE,
    STRANGER
}
