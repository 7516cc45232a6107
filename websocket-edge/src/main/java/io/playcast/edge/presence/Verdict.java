package io.playcast.edge.presence;

/** What the leases say of a user. */
public enum Verdict {
    /** Some node has a socket of theirs. */
    HELD,
    /** No node has. */
    FREE,
    /** Redis is away, or has not been up long enough for every node to have told it. */
    UNKNOWN
}
