package io.playcast.presence;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import java.util.List;

/** The capture agents that can be reached as the log has it, for the sweeper; it may lag. Blocks. */
@FunctionalInterface
public interface ReachableAgents {
    /** A capture agent, and whose it is. */
    record Agent(UserId owner, DeviceId device) {}

    /** @throws RuntimeException while that is not known */
    List<Agent> all();
}
