package io.playcast.session.command;

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
import io.playcast.session.command.SessionState.Absent;
import io.playcast.session.command.SessionState.Ended;
import io.playcast.session.command.SessionState.Open;
import io.playcast.session.command.SessionState.Reached;
import io.playcast.session.command.SessionState.Troubled;
import io.playcast.session.command.SessionState.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a stream session remembers after one more event. Never throws: what has happened is not judged again. */
final class SessionHistory {
    private SessionHistory() {}

    static SessionState after(SessionState state, SessionEvent event, Instant time) {
        return switch (state) {
            case Absent absent -> event instanceof StreamOpened opened ? opened(opened, time) : absent;
            case Open open -> after(open, event, time);
            case Ended ended -> ended;
        };
    }

    private static Open opened(StreamOpened e, Instant time) {
        return new Open(e.lobby(), e.owner(), e.profile(), time, false, List.of(), Watched.NOTHING);
    }

    private static SessionState after(Open open, SessionEvent event, Instant time) {
        return switch (event) {
            case StreamOpened _ -> open;
            case ViewerAttached e -> attached(open, e, time);
            case ViewerDetached e -> detached(open, e.viewerEnd(), time);
            case MilestoneReached e -> viewer(open, e.connection(), v -> reached(v, e));
            case QualityChanged e -> changed(open, e, time);
            case QualityAutomated e -> viewer(open, e.connection(), v -> v.withProfile(v.profile(), true));
            case TroubleReported e -> viewer(open, e.connection(), v -> troubled(v, e));
            case StreamPaused _ -> pausing(open, true, time);
            case StreamResumed _ -> pausing(open, false, time);
            case StreamEnded _ -> new Ended();
        };
    }

    private static Open attached(Open open, ViewerAttached e, Instant time) {
        var viewers = new ArrayList<>(open.viewers());
        viewers.add(new Viewer(
                e.viewer(),
                e.device(),
                e.viewerEnd(),
                e.agentEnd(),
                open.profile(),
                false,
                0,
                Set.of(),
                Set.of(),
                time));
        return open.with(List.copyOf(viewers), open.watched().by(e.viewer()));
    }

    private static Open detached(Open open, ConnectionId viewerEnd, Instant time) {
        var settled = settled(open, time);
        return settled.with(
                settled.viewers().stream()
                        .filter(v -> !v.viewerEnd().equals(viewerEnd))
                        .toList(),
                settled.watched());
    }

    private static Open changed(Open open, QualityChanged e, Instant time) {
        return viewer(
                settled(open, time),
                e.connection(),
                v -> v.withProfile(e.to(), v.auto() && !e.reason().isWish()));
    }

    private static Open pausing(Open open, boolean paused, Instant time) {
        var o = settled(open, time);
        return new Open(o.lobby(), o.owner(), o.profile(), o.since(), paused, o.viewers(), o.watched());
    }

    /** What was watched by now is added up, so that what follows may count anew. */
    private static Open settled(Open open, Instant time) {
        return open.with(open.viewers().stream().map(v -> v.withSince(time)).toList(), Watched.until(time, open));
    }

    private static Viewer reached(Viewer v, MilestoneReached e) {
        var reached = e.epoch() == v.epoch() ? new HashSet<>(v.reached()) : new HashSet<Reached>();
        reached.add(new Reached(e.connection(), e.kind()));
        return v.withReached(e.epoch(), Set.copyOf(reached));
    }

    private static Viewer troubled(Viewer v, TroubleReported e) {
        var troubles = new HashSet<>(v.troubles());
        troubles.add(new Troubled(e.connection(), e.trouble()));
        return v.withTroubles(Set.copyOf(troubles));
    }

    private static Open viewer(Open open, ConnectionId end, UnaryOperator<Viewer> change) {
        return open.with(
                open.viewers().stream()
                        .map(v -> v.hasEnd(end) ? change.apply(v) : v)
                        .toList(),
                open.watched());
    }
}
