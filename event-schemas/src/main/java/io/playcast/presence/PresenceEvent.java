package io.playcast.presence;

import io.playcast.id.PresenceId;
import io.playcast.id.UserId;

/** Everything that can have happened to somebody's presence: only edges, never heartbeats. Stored for ever. */
public sealed interface PresenceEvent {
    UserId user();

    default PresenceId presence() {
        return new PresenceId(user());
    }

    /** Somebody has a live connection again. */
    record CameOnline(UserId user) implements PresenceEvent {}

    /** Somebody's last connection is gone. */
    record WentOffline(UserId user, OfflineReason reason) implements PresenceEvent {}
}
