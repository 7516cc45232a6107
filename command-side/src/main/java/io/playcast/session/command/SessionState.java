package io.playcast.session.command;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a stream session remembers in order to decide. */
sealed interface SessionState {
    /** Not opened yet. */
    record Absent() implements SessionState {}

    /** Over for good. */
    record Ended() implements SessionState {}

    /** @param watched everybody who ever attached, for the summary */
    record Open(LobbyId lobby, UserId owner, Profile profile, Instant since, List<Viewer> viewers, Set<UserId> watched)
            implements SessionState {

        Optional<Viewer> byEnd(ConnectionId end) {
            return viewers.stream().filter(viewer -> viewer.hasEnd(end)).findFirst();
        }
    }

    /** One peer connection. @param epoch of the last negotiation heard of, 0 before the first @param reached in that epoch */
    record Viewer(
            UserId user,
            DeviceId device,
            ConnectionId viewerEnd,
            ConnectionId agentEnd,
            Profile profile,
            int epoch,
            Set<Reached> reached) {

        boolean hasEnd(ConnectionId end) {
            return viewerEnd.equals(end) || agentEnd.equals(end);
        }
    }

    record Reached(ConnectionId end, Milestone kind) {}
}
