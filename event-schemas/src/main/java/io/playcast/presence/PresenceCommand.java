package io.playcast.presence;

import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an edge asks of somebody's presence. Heartbeats never come here: only the edges between on- and offline do. */
public sealed interface PresenceCommand {
    UserId user();

    Instant at();

    @TargetAggregateIdentifier
    default PresenceId presence() {
        return new PresenceId(user());
    }

    /** The user's first connection is up. */
    record ComeOnline(UserId user, Instant at) implements PresenceCommand {}

    /** The user's last connection is gone. */
    record GoOffline(UserId user, Instant at, OfflineReason reason) implements PresenceCommand {}
}
