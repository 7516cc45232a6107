package io.playcast.rebuild;

/** What is being done for a read model besides following the log. */
public enum Phase {
    /** Nothing. */
    IDLE,
    /** Somebody wants a new version; a node is about to begin. */
    ASKED,
    /** The store came back empty: the live version is filled again, and readers are refused until it is whole. */
    FILLING,
    /** The log is folded into the new version. */
    FOLDING,
    /** Whoever follows the log writes the new version, too; what came in between is folded. */
    CATCHING_UP,
    /** The new version is compared with the live one, row by row. */
    COMPARING,
    /** The new version is whole; somebody has to say whether it takes over. */
    WAITING;

    /** Whether a node is at it, or should be. */
    public boolean isWork() {
        return switch (this) {
            case ASKED, FILLING, FOLDING, CATCHING_UP, COMPARING -> true;
            case IDLE, WAITING -> false;
        };
    }
}
