package io.playcast.session.command;

import io.playcast.id.ConnectionId;
import io.playcast.id.UserId;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.command.SessionState.Absent;
import io.playcast.session.command.SessionState.Ended;
import io.playcast.session.command.SessionState.Open;
import io.playcast.session.command.SessionState.Reached;
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
            case Open open -> after(open, event);
            case Ended ended -> ended;
        };
    }

    private static Open opened(StreamOpened e, Instant time) {
        return new Open(e.lobby(), e.owner(), e.profile(), time, List.of(), Set.of());
    }

    private static SessionState after(Open open, SessionEvent event) {
        return switch (event) {
            case StreamOpened _ -> open;
            case ViewerAttached e -> attached(open, e);
            case ViewerDetached e ->
                viewers(
                        open,
                        open.viewers().stream()
                                .filter(v -> !v.viewerEnd().equals(e.viewerEnd()))
                                .toList());
            case MilestoneReached e -> viewer(open, e.connection(), v -> reached(v, e));
            case QualityChanged e -> viewer(open, e.connection(), v -> changed(v, e));
            case StreamEnded _ -> new Ended();
        };
    }

    private static Open attached(Open open, ViewerAttached e) {
        var viewers = new ArrayList<>(open.viewers());
        viewers.add(new Viewer(e.viewer(), e.device(), e.viewerEnd(), e.agentEnd(), open.profile(), 0, Set.of()));
        var watched = new HashSet<UserId>(open.watched());
        watched.add(e.viewer());
        return new Open(
                open.lobby(), open.owner(), open.profile(), open.since(), List.copyOf(viewers), Set.copyOf(watched));
    }

    private static Viewer reached(Viewer v, MilestoneReached e) {
        var reached = e.epoch() == v.epoch() ? new HashSet<>(v.reached()) : new HashSet<Reached>();
        reached.add(new Reached(e.connection(), e.kind()));
        return new Viewer(
                v.user(), v.device(), v.viewerEnd(), v.agentEnd(), v.profile(), e.epoch(), Set.copyOf(reached));
    }

    private static Viewer changed(Viewer v, QualityChanged e) {
        return new Viewer(v.user(), v.device(), v.viewerEnd(), v.agentEnd(), e.to(), v.epoch(), v.reached());
    }

    private static Open viewer(Open open, ConnectionId end, UnaryOperator<Viewer> change) {
        return viewers(
                open,
                open.viewers().stream()
                        .map(v -> v.hasEnd(end) ? change.apply(v) : v)
                        .toList());
    }

    private static Open viewers(Open o, List<Viewer> viewers) {
        return new Open(o.lobby(), o.owner(), o.profile(), o.since(), viewers, o.watched());
    }
}
