package io.playcast.session.projection;

import io.playcast.session.SessionEvent;
import io.playcast.session.SessionFold;
import io.playcast.session.SessionStatus;
import io.playcast.session.SessionView;
import io.playcast.view.Fold;
import io.playcast.view.Listing;
import io.playcast.view.Progress;
import io.playcast.view.RedisShape;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Every session that can be watched now, with its viewers; an ended one stays an hour. Rebuilt from the log at any time. */
@ProcessingGroup(LiveSessions.NAME)
public final class LiveSessions {
    public static final String NAME = "sessions";
    /** The list of those that can be watched. */
    private static final String LIVE = "live";

    public static final Fold<SessionView, SessionEvent> FOLD =
            new Fold<>("session:", SessionEvent.class, (view, event, _) -> SessionFold.after(view, event));
    public static final RedisShape<SessionView> SHAPE = new RedisShape<>(
            SessionView.class,
            FOLD.prefix(),
            "sessions",
            3,
            LIVE,
            view -> fades(view)
                    ? Listing.NOWHERE
                    : Listing.in(LIVE, view.session().value()),
            _ -> List.of(),
            view -> fades(view) ? Duration.ofHours(1) : Duration.ZERO);

    private final Progress<SessionView, SessionEvent> progress;

    public LiveSessions(Progress<SessionView, SessionEvent> progress) {
        this.progress = progress;
    }

    public static boolean fades(SessionView view) {
        return view.status() == SessionStatus.ENDED;
    }

    @EventHandler
    void on(SessionEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}
