package io.playcast.session;

import io.playcast.id.ConnectionId;
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
import io.playcast.session.SessionView.Summary;
import io.playcast.session.SessionView.Viewer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a session looks like after one more event. Pure. */
public final class SessionFold {
    private SessionFold() {}

    /** @param view null before the first event, which is always StreamOpened */
    public static SessionView after(@Nullable SessionView view, SessionEvent event) {
        if (event instanceof StreamOpened e) {
            return new SessionView(
                    e.session(),
                    SessionStatus.OPEN,
                    e.lobby(),
                    e.agent(),
                    e.owner(),
                    e.profile(),
                    false,
                    List.of(),
                    null);
        }
        if (view == null) {
            throw new IllegalStateException("the stream " + event.session() + " does not begin with StreamOpened");
        }
        return changed(view, event);
    }

    private static SessionView changed(SessionView view, SessionEvent event) {
        return switch (event) {
            case StreamOpened _ -> view;
            case ViewerAttached e -> viewers(view, Stream.concat(view.viewers().stream(), Stream.of(viewer(view, e))));
            case ViewerDetached e ->
                viewers(view, view.viewers().stream().filter(v -> !v.viewerEnd().equals(e.viewerEnd())));
            case MilestoneReached e -> viewer(view, e.connection(), v -> reached(v, e));
            case QualityChanged e -> viewer(view, e.connection(), v -> changed(v, e));
            case QualityAutomated e -> viewer(view, e.connection(), v -> quality(v, v.profile(), true));
            case TroubleReported e -> viewer(view, e.connection(), v -> troubled(v, e));
            case StreamPaused _ -> paused(view, true);
            case StreamResumed _ -> paused(view, false);
            case StreamEnded e -> ended(view, e);
        };
    }

    private static SessionView ended(SessionView view, StreamEnded e) {
        return new SessionView(
                view.session(),
                SessionStatus.ENDED,
                view.lobby(),
                view.agent(),
                view.owner(),
                view.profile(),
                false,
                List.of(),
                new Summary(e.reason(), e.seconds(), e.viewers(), e.minutes()));
    }

    private static Viewer viewer(SessionView view, ViewerAttached e) {
        return new Viewer(e.viewer(), e.device(), e.viewerEnd(), e.agentEnd(), view.profile(), false, 0, null, null);
    }

    private static Viewer reached(Viewer v, MilestoneReached e) {
        return new Viewer(
                v.viewer(), v.device(), v.viewerEnd(), v.agentEnd(), v.profile(), v.auto(), e.epoch(), e.kind(), null);
    }

    private static Viewer changed(Viewer v, QualityChanged e) {
        return quality(v, e.to(), v.auto() && !e.reason().isWish());
    }

    private static Viewer quality(Viewer v, Profile profile, boolean auto) {
        return new Viewer(
                v.viewer(),
                v.device(),
                v.viewerEnd(),
                v.agentEnd(),
                profile,
                auto,
                v.epoch(),
                v.milestone(),
                v.trouble());
    }

    private static Viewer troubled(Viewer v, TroubleReported e) {
        return new Viewer(
                v.viewer(),
                v.device(),
                v.viewerEnd(),
                v.agentEnd(),
                v.profile(),
                v.auto(),
                v.epoch(),
                v.milestone(),
                e.trouble());
    }

    private static SessionView viewer(SessionView view, ConnectionId end, UnaryOperator<Viewer> change) {
        return viewers(view, view.viewers().stream().map(v -> v.hasEnd(end) ? change.apply(v) : v));
    }

    private static SessionView viewers(SessionView v, Stream<Viewer> viewers) {
        return new SessionView(
                v.session(),
                v.status(),
                v.lobby(),
                v.agent(),
                v.owner(),
                v.profile(),
                v.paused(),
                viewers.toList(),
                v.summary());
    }

    private static SessionView paused(SessionView v, boolean paused) {
        return new SessionView(
                v.session(),
                v.status(),
                v.lobby(),
                v.agent(),
                v.owner(),
                v.profile(),
                paused,
                v.viewers(),
                v.summary());
    }
}
