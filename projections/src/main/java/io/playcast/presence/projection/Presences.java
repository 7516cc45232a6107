package io.playcast.presence.projection;

import io.playcast.id.CardRef;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import io.playcast.view.Fold;
import io.playcast.view.Listing;
import io.playcast.view.Progress;
import io.playcast.view.RedisShape;
import java.time.Duration;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Everybody's presence as it is now, and the set of those who are online, looking or not. Rebuilt from the log at any time. */
@ProcessingGroup(Presences.NAME)
public final class Presences {
    public static final String NAME = "presence";
    /** The list of those who are there, looking or not. */
    private static final String ONLINE = "online";

    public static final Fold<PresenceView, PresenceEvent> FOLD =
            new Fold<>("presence:", PresenceEvent.class, PresenceView::after);
    public static final RedisShape<PresenceView> SHAPE = new RedisShape<>(
            PresenceView.class,
            FOLD.prefix(),
            "presence",
            1,
            ONLINE,
            view -> view.status() == PresenceStatus.OFFLINE
                    ? Listing.NOWHERE
                    : Listing.in(ONLINE, view.user().value()),
            view -> Stream.ofNullable(view.activity()).map(CardRef::value).toList(),
            _ -> Duration.ZERO);

    private final Progress<PresenceView, PresenceEvent> progress;

    public Presences(Progress<PresenceView, PresenceEvent> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(PresenceEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}
