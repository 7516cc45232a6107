package io.playcast.session.query;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.quality.QualityWindow;
import io.playcast.session.CandidateType;
import io.playcast.session.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session on one axis: milliseconds since its stream was opened.
 *
 * @param lengthMs to its end, or to the last thing known of it
 * @param ended whether it is over
 * @param truncated whether there was more than is shown here
 * @param tracks one a peer connection, in order of attaching
 * @param marks what happened, in order
 */
record Timeline(
        SessionId session,
        Instant opened,
        long lengthMs,
        boolean ended,
        boolean truncated,
        List<Track> tracks,
        List<Mark> marks) {

    /** One peer connection as both of its ends measured it.
     *
     * @param toMs absent while it is attached
     */
    record Track(
            UserId viewer,
            DeviceId device,
            ConnectionId viewerEnd,
            ConnectionId agentEnd,
            long fromMs,
            @Nullable Long toMs,
            List<Point> points) {
        boolean hasEnd(ConnectionId end) {
            return viewerEnd.equals(end) || agentEnd.equals(end);
        }
    }

    /** Five seconds. An end that measured nothing then is absent.
     *
     * @param number of the window: its end time over five seconds @param ms when it began
     */
    record Point(
            long number,
            long ms,
            @Nullable Measured viewer,
            @Nullable Measured agent) {}

    /** @param score 0 to 100, from 70 on good */
    record Measured(int score, QualityWindow window) {}

    /** What a mark tells of. */
    enum Kind {
        OPENED,
        ATTACHED,
        DETACHED,
        MILESTONE,
        QUALITY,
        TROUBLE,
        PAUSED,
        RESUMED,
        ENDED
    }

    /** Something that happened.
     *
     * @param seq number of the event
     * @param tracks that it concerns, by their places in the list; none where it concerns the session
     * @param what which milestone or trouble it was, or the reason of a change
     */
    record Mark(
            long ms,
            long seq,
            Kind kind,
            List<Integer> tracks,
            @Nullable String what,
            @Nullable Profile from,
            @Nullable Profile to,
            @Nullable CandidateType candidate,
            @Nullable Integer firstFrameMs) {}
}
