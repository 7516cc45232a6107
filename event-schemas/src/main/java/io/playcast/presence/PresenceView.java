package io.playcast.presence;

import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent.ActivityChanged;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import io.playcast.presence.PresenceEvent.BecameBusy;
import io.playcast.presence.PresenceEvent.CameBack;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentAway;
import io.playcast.presence.PresenceEvent.WentOffline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's presence: a pure fold of its events.
 *
 * @param since the time of the last edge; another activity is none
 * @param activity card with what they do, null when they do not say
 */
public record PresenceView(
        UserId user,
        PresenceStatus status,
        Instant since,
        @Nullable CardRef activity) {

    /** @param before null before the first event @param time when the event was stored */
    public static PresenceView after(@Nullable PresenceView before, PresenceEvent event, Instant time) {
        var doing = before == null ? null : before.activity;
        return switch (event) {
            case CameOnline e -> new PresenceView(e.user(), PresenceStatus.ONLINE, time, doing);
            case CameBack e -> new PresenceView(e.user(), PresenceStatus.ONLINE, time, doing);
            case WentAway e -> new PresenceView(e.user(), PresenceStatus.AWAY, time, doing);
            case BecameBusy e -> new PresenceView(e.user(), PresenceStatus.BUSY, time, doing);
            case WentOffline e -> new PresenceView(e.user(), PresenceStatus.OFFLINE, time, null);
            case AgentConnected _, AgentLost _ -> reached(before, event.user(), time);
            case ActivityChanged e
            when before == null -> new PresenceView(e.user(), PresenceStatus.ONLINE, time, e.activity());
            case ActivityChanged e -> new PresenceView(e.user(), before.status, before.since, e.activity());
        };
    }

    /** Where an agent is, its owner is; which agents there are is not shown here. */
    private static PresenceView reached(@Nullable PresenceView before, UserId user, Instant time) {
        return before == null ? new PresenceView(user, PresenceStatus.ONLINE, time, null) : before;
    }
}
