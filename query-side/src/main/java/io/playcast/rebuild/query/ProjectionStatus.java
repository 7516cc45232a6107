package io.playcast.rebuild.query;

import io.playcast.rebuild.Build;
import io.playcast.rebuild.Phase;
import io.playcast.view.ReadModels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a projection stands.
 *
 * @param position of the last event taken in, 0 before the first
 * @param behind positions of the log still to come, at most
 * @param running whether this node follows the log for it
 * @param rebuilding whether a node is making it anew
 * @param live the version that is read
 * @param building the version that is made beside it; absent where there is none
 * @param kept the version that was read before, to go back to; absent where there is none
 * @param phase what is being done besides following the log
 * @param build how far that has come; absent where nothing is being done and nothing waits
 * @param note what was last to be said about it
 */
record ProjectionStatus(
        String name,
        long position,
        long behind,
        boolean running,
        boolean rebuilding,
        int live,
        @Nullable Integer building,
        @Nullable Integer kept,
        Phase phase,
        @Nullable Progress build,
        String note,
        Instant changed) {

    /** @param position in the log, of the last event folded @param lag positions still to come @param events folded so far
     *  @param perSecond events folded in the last second @param percent of the log @param etaSeconds until the end of the log is
     *  reached; absent while that cannot be told @param differing rows that are not the same in both versions
     *  @param parked streams with an event that cannot be folded */
    record Progress(
            long position,
            long lag,
            long events,
            long perSecond,
            int percent,
            @Nullable Long etaSeconds,
            long differing,
            long parked) {}

    static ProjectionStatus of(ReadModels.Status follows, Build build) {
        return new ProjectionStatus(
                follows.name(),
                follows.position(),
                follows.behind(),
                follows.running(),
                build.phase().isWork(),
                build.live(),
                build.building(),
                build.kept(),
                build.phase(),
                build.phase() == Phase.IDLE ? null : progress(build),
                build.note(),
                build.changed());
    }

    private static Progress progress(Build build) {
        long lag = Math.max(0, build.target() - build.position());
        // Of the log's positions some are of other streams: the pace in positions is not that in events.
        double positionsAnEvent = build.events() == 0 ? 0 : (double) build.position() / build.events();
        double positionsASecond = build.perSecond() * positionsAnEvent;
        return new Progress(
                build.position(),
                lag,
                build.events(),
                build.perSecond(),
                percent(build),
                positionsASecond < 1 ? null : Math.round(lag / positionsASecond),
                build.differing(),
                build.parked());
    }

    private static int percent(Build build) {
        return build.target() == 0 ? 0 : (int) (100 * Math.min(build.position(), build.target()) / build.target());
    }
}
