package io.playcast.session;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream session as its viewers and its agent see it: a pure fold of its events ({@link SessionFold}).
 *
 * @param paused whether it stands still for now; the connections stay
 */
public record SessionView(
        SessionId session,
        SessionStatus status,
        LobbyId lobby,
        DeviceId agent,
        UserId owner,
        Profile profile,
        boolean paused,
        List<Viewer> viewers,
        @Nullable Summary summary) {

    /** One peer connection, by its two ends.
     *
     * @param auto whether the sender chooses the profile
     * @param milestone the last one either end reported, null before the first
     * @param trouble the last one either end reported since that milestone, null when all is well
     */
    public record Viewer(
            UserId viewer,
            DeviceId device,
            ConnectionId viewerEnd,
            ConnectionId agentEnd,
            Profile profile,
            boolean auto,
            int epoch,
            @Nullable Milestone milestone,
            @Nullable Trouble trouble) {
        public boolean hasEnd(ConnectionId end) {
            return viewerEnd.equals(end) || agentEnd.equals(end);
        }

        /** The other end of the same peer connection. */
        public ConnectionId opposite(ConnectionId end) {
            return viewerEnd.equals(end) ? agentEnd : viewerEnd;
        }
    }

    /** What is left of an ended session. */
    public record Summary(
            EndReason reason,
            long seconds,
            int viewers,
            @Nullable WatchedMinutes minutes) {}

    public Optional<Viewer> byEnd(ConnectionId end) {
        return viewers.stream().filter(viewer -> viewer.hasEnd(end)).findFirst();
    }
}
