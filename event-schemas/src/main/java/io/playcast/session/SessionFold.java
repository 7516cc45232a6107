package io.playcast.session;

import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.SessionView.Summary;
import io.playcast.session.SessionView.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a session looks like after one more event. Pure. */
public final class SessionFold {
    private SessionFold() {}

    /** @param view null before the first event, which is always StreamOpened */
    public static SessionView after(@Nullable SessionView view, SessionEvent event) {
        if (event instanceof StreamOpened e) {
            return new SessionView(
                    e.session(), SessionStatus.OPEN, e.lobby(), e.agent(), e.owner(), e.profile(), List.of(), null);
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
            case MilestoneReached e ->
                viewers(view, view.viewers().stream().map(v -> v.hasEnd(e.connection()) ? reached(v, e) : v));
            case QualityChanged e ->
                viewers(view, view.viewers().stream().map(v -> v.hasEnd(e.connection()) ? changed(v, e) : v));
            case StreamEnded e ->
                new SessionView(
                        view.session(),
                        SessionStatus.ENDED,
                        view.lobby(),
                        view.agent(),
                        view.owner(),
                        view.profile(),
                        List.of(),
                        new Summary(e.reason(), e.seconds(), e.viewers()));
        };
    }

    private static Viewer viewer(SessionView view, ViewerAttached e) {
        return new Viewer(e.viewer(), e.device(), e.viewerEnd(), e.agentEnd(), view.profile(), 0, null);
    }

    private static Viewer reached(Viewer v, MilestoneReached e) {
        return new Viewer(v.viewer(), v.device(), v.viewerEnd(), v.agentEnd(), v.profile(), e.epoch(), e.kind());
    }

    private static Viewer changed(Viewer v, QualityChanged e) {
        return new Viewer(v.viewer(), v.device(), v.viewerEnd(), v.agentEnd(), e.to(), v.epoch(), v.milestone());
    }

    private static SessionView viewers(SessionView v, Stream<Viewer> viewers) {
        return new SessionView(
                v.session(), v.status(), v.lobby(), v.agent(), v.owner(), v.profile(), viewers.toList(), v.summary());
    }
}
