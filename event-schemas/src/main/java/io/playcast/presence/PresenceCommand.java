package io.playcast.presence;

import io.playcast.card.Card;
import io.playcast.card.WithCards;
import io.playcast.id.DeviceId;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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

    /** The user is connected and does not look. */
    record GoAway(UserId user, Instant at) implements PresenceCommand {}

    /** The user is connected and does not want to be disturbed. */
    record GoBusy(UserId user, Instant at) implements PresenceCommand {}

    /** The user looks again. */
    record ComeBack(UserId user, Instant at) implements PresenceCommand {}

    /** The user's last connection is gone. */
    record GoOffline(UserId user, Instant at, OfflineReason reason) implements PresenceCommand {}

    /** The user's capture agent is connected: a connection of theirs, so they are online. */
    record ConnectAgent(UserId user, Instant at, DeviceId agent) implements PresenceCommand {}

    /** The last connection of that agent is gone, while others of the user may stay. */
    record LoseAgent(UserId user, Instant at, DeviceId agent, OfflineReason reason) implements PresenceCommand {}

    /** The user does something else now. Saying the same again carries the same ref.
     *
     * @param activity null for nothing that is to be shown
     */
    record ChangeActivity(UserId user, Instant at, @Nullable Card activity) implements PresenceCommand, WithCards {
        @Override
        public List<Card> cards() {
            return Optional.ofNullable(activity).stream().toList();
        }
    }
}
