package io.playcast.account.projection;

import io.playcast.id.ConnectionId;
import io.playcast.id.UserId;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityAutomated;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who showed a session, and who watched it for how long. */
final class WatchingFold {
    private static final char OF = '/';

    private WatchingFold() {}

    static ProfilePart after(ProfilePart part, SessionEvent event, Instant time) {
        return switch (event) {
            case StreamOpened e -> part.with(e.owner(), ProfileSums.shown());
            case ViewerAttached e -> came(part, e.viewer(), e.viewerEnd(), time);
            case ViewerDetached e ->
                left(part, e.viewer().value() + OF + e.viewerEnd().value(), time);
            case StreamEnded _ -> allLeft(part, time);
            case MilestoneReached _, QualityChanged _, QualityAutomated _ -> part;
            case TroubleReported _, StreamPaused _, StreamResumed _ -> part;
        };
    }

    private static ProfilePart came(ProfilePart part, UserId viewer, ConnectionId end, Instant time) {
        return watched(part, viewer, 0).begun(viewer.value() + OF + end.value(), time);
    }

    private static ProfilePart left(ProfilePart part, String connection, Instant time) {
        var since = part.running().get(connection);
        if (since == null) {
            return part;
        }
        var viewer = new UserId(connection.substring(0, connection.indexOf(OF)));
        long ms = Math.max(0, Duration.between(since, time).toMillis());
        return watched(part, viewer, ms).over(connection);
    }

    private static ProfilePart allLeft(ProfilePart part, Instant time) {
        var now = part;
        for (var connection : List.copyOf(part.running().keySet())) {
            now = left(now, connection, time);
        }
        return now;
    }

    /** The owner of a session may watch it, too, on a further device. */
    private static ProfilePart watched(ProfilePart part, UserId viewer, long ms) {
        var known = part.people().getOrDefault(viewer.value(), ProfileSums.NONE);
        var added = known.sessionsWatched() == 0
                ? ProfileSums.watched(ms)
                : ProfileSums.watched(ms).minus(ProfileSums.watched(0));
        return part.with(viewer, known.plus(added));
    }
}
