package io.playcast.session.projection;

import io.playcast.id.ConnectionId;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a session went, in numbers.
 *
 * @param attached ends of the viewers' connections that stand now
 * @param peak most connections at a time
 * @param pauses how often it stood still
 * @param changes how often a connection got another quality
 * @param troubles how often an end said that something was wrong
 * @param slowestFirstFrameMs the longest that anybody waited for their first picture, null before the first
 */
public record Course(
        List<ConnectionId> attached,
        int peak,
        int pauses,
        int changes,
        int troubles,
        @Nullable Integer slowestFirstFrameMs) {
    static final Course BEGINNING = new Course(List.of(), 0, 0, 0, 0, null);

    Course after(SessionEvent event) {
        return switch (event) {
            case ViewerAttached e ->
                standing(Stream.concat(attached.stream(), Stream.of(e.viewerEnd()))
                        .distinct()
                        .toList());
            case ViewerDetached e ->
                standing(attached.stream()
                        .filter(end -> !end.equals(e.viewerEnd()))
                        .toList());
            case StreamPaused _ -> new Course(attached, peak, pauses + 1, changes, troubles, slowestFirstFrameMs);
            case QualityChanged _ -> new Course(attached, peak, pauses, changes + 1, troubles, slowestFirstFrameMs);
            case TroubleReported _ -> new Course(attached, peak, pauses, changes, troubles + 1, slowestFirstFrameMs);
            case MilestoneReached e -> shown(e);
            case StreamEnded _ -> standing(List.of());
            case StreamOpened _, QualityAutomated _, StreamResumed _ -> this;
        };
    }

    private Course standing(List<ConnectionId> now) {
        return new Course(now, Math.max(peak, now.size()), pauses, changes, troubles, slowestFirstFrameMs);
    }

    private Course shown(MilestoneReached reached) {
        var known = slowestFirstFrameMs;
        var slowest = reached.firstFrameMs();
        if (slowest == null || known != null && known >= slowest) {
            return this;
        }
        return new Course(attached, peak, pauses, changes, troubles, slowest);
    }
}
