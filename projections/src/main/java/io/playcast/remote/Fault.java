package io.playcast.remote;

/** What a failed call says about the store that was called. */
public enum Fault {
    /** The store answered, and would answer the same again. */
    ANSWER,
    /** The store answered that this is too much at once: later it will take it. No outage. */
    TOO_FAST,
    /** The store did not answer, or answered that it is broken. */
    AWAY
}
