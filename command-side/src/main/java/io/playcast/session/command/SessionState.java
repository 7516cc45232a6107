package io.playcast.session.command;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.Trouble;
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

    /** @param watched everybody who ever attached, and for how long, for the summary */
    record Open(
            LobbyId lobby,
            UserId owner,
            Profile profile,
            Instant since,
            boolean paused,
            List<Viewer> viewers,
            Watched watched)
            implements SessionState {

        Optional<Viewer> byEnd(ConnectionId end) {
            return viewers.stream().filter(viewer -> viewer.hasEnd(end)).findFirst();
        }

        Open with(List<Viewer> changed, Watched longer) {
            return new Open(lobby, owner, profile, since, paused, changed, longer);
        }
    }

    /** One peer connection.
     *
     * @param auto whether the sender chooses the profile
     * @param epoch of the last negotiation heard of, 0 before the first
     * @param reached in that epoch
     * @param troubles reported since the last milestone
     * @param since when it began to watch in this quality, or the stream went on
     */
    record Viewer(
            UserId user,
            DeviceId device,
            ConnectionId viewerEnd,
            ConnectionId agentEnd,
            Profile profile,
            boolean auto,
            int epoch,
            Set<Reached> reached,
            Set<Troubled> troubles,
            Instant since) {

        boolean hasEnd(ConnectionId end) {
            return viewerEnd.equals(end) || agentEnd.equals(end);
        }

        Viewer withProfile(Profile changed, boolean chosenBySender) {
            return new Viewer(
                    user, device, viewerEnd, agentEnd, changed, chosenBySender, epoch, reached, troubles, since);
        }

        Viewer withReached(int negotiation, Set<Reached> milestones) {
            return new Viewer(
                    user, device, viewerEnd, agentEnd, profile, auto, negotiation, milestones, Set.of(), since);
        }

        Viewer withTroubles(Set<Troubled> changed) {
            return new Viewer(user, device, viewerEnd, agentEnd, profile, auto, epoch, reached, changed, since);
        }

        Viewer withSince(Instant time) {
            return new Viewer(user, device, viewerEnd, agentEnd, profile, auto, epoch, reached, troubles, time);
        }
    }

    record Reached(ConnectionId end, Milestone kind) {}

    record Troubled(ConnectionId end, Trouble trouble) {}
}
