package io.playcast.edge.presence;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;

/** Whether somebody without a socket here has one on another node. */
public interface OtherNodes {
    /** For a process that is the whole platform. */
    OtherNodes NONE = new OtherNodes() {
        @Override
        public Verdict hold(UserId user) {
            return Verdict.FREE;
        }

        @Override
        public Verdict holdAgent(UserId owner, DeviceId agent) {
            return Verdict.FREE;
        }
    };

    /** May block for a moment. */
    Verdict hold(UserId user);

    /** The same of one capture agent. May block for a moment. */
    Verdict holdAgent(UserId owner, DeviceId agent);
}
