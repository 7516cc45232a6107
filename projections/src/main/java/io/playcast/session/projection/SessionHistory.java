package io.playcast.session.projection;

import io.playcast.session.SessionEvent;
import io.playcast.view.Fold;
import io.playcast.view.Progress;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Every session there ever was, one item each in DynamoDB. */
@ProcessingGroup(SessionHistory.NAME)
public final class SessionHistory {
    public static final String NAME = "session-history";
    public static final Fold<SessionRecord, SessionEvent> FOLD =
            new Fold<>("session:", SessionEvent.class, SessionRecord::after);

    private final Progress<SessionRecord, SessionEvent> progress;

    public SessionHistory(Progress<SessionRecord, SessionEvent> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(SessionEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}
