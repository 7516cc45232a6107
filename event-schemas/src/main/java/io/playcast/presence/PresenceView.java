package io.playcast.presence;

import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentOffline;
import java.time.Instant;

/** Somebody's presence: a pure fold of its events. @param since the time of the last edge */
public record PresenceView(UserId user, PresenceStatus status, Instant since) {
    /** Needs no former view: each edge says everything. @param time when the event was stored */
    public static PresenceView after(PresenceEvent event, Instant time) {
        return switch (event) {
            case CameOnline e -> new PresenceView(e.user(), PresenceStatus.ONLINE, time);
            case WentOffline e -> new PresenceView(e.user(), PresenceStatus.OFFLINE, time);
        };
    }
}
