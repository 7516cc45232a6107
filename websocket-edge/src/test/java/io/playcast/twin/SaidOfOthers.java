package io.playcast.twin;

import io.playcast.edge.presence.OtherNodes;
import io.playcast.edge.presence.Verdict;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;

/** Other nodes, of whom this is known. */
public final class SaidOfOthers implements OtherNodes {
    public Verdict verdict = Verdict.FREE;

    @Override
    public Verdict hold(UserId user) {
        return verdict;
    }

    @Override
    public Verdict holdAgent(UserId owner, DeviceId agent) {
        return verdict;
    }
}
