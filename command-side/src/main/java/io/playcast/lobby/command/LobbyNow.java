package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a lobby as it stands in the log now, which may be later than the event somebody looks at. Reads its whole stream. */
@Component
class LobbyNow {
    private final EventStore events;

    LobbyNow(EventStore events) {
        this.events = events;
    }

    /** Empty when there is no such lobby. */
    Optional<LobbyView> of(LobbyId lobby) {
        @Nullable LobbyView view = null;
        var stream = events.readEvents(lobby.toString());
        while (stream.hasNext()) {
            view = LobbyFold.after(view, (LobbyEvent) stream.next().getPayload());
        }
        return Optional.ofNullable(view);
    }
}
