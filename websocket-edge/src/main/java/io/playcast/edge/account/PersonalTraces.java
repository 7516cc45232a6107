package io.playcast.edge.account;

import io.playcast.id.UserId;

/** A place outside the log where something of a person's is kept, which goes when they are erased. */
public interface PersonalTraces {
    /** Durable on return. Twice is harmless. Blocks. */
    void forget(UserId user);
}
