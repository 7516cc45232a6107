package io.playcast.edge.presence;

import io.playcast.id.UserId;

/** Whether somebody without a socket here has one on another node. */
@FunctionalInterface
public interface OtherNodes {
    /** For a process that is the whole platform. */
    OtherNodes NONE = _ -> Verdict.FREE;

    /** May block for a moment. */
    Verdict hold(UserId user);
}
