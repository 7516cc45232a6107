package io.playcast.presence;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to somebody's presence: only edges, never heartbeats. Stored for ever. */
public sealed interface PresenceEvent {
    UserId user();

    default PresenceId presence() {
        return new PresenceId(user());
    }

    /** Somebody has a live connection again. */
    record CameOnline(UserId user) implements PresenceEvent {}

    /** Somebody is connected and does not look. */
    record WentAway(UserId user) implements PresenceEvent {}

    /** Somebody is connected and does not want to be disturbed. */
    record BecameBusy(UserId user) implements PresenceEvent {}

    /** Somebody who was away or busy is there again. */
    record CameBack(UserId user) implements PresenceEvent {}

    /** Somebody's last connection is gone, and with it what they were doing. */
    record WentOffline(UserId user, OfflineReason reason) implements PresenceEvent {}

    /** A capture agent of somebody who is online can be reached. */
    record AgentConnected(UserId user, DeviceId agent) implements PresenceEvent {}

    /** A capture agent can no longer be reached, though its owner can. With the owner's last connection all agents are gone. */
    record AgentLost(UserId user, DeviceId agent, OfflineReason reason) implements PresenceEvent {}

    /** Somebody does something else now. @param activity card with the words, null for nothing that is to be shown */
    record ActivityChanged(UserId user, @Nullable CardRef activity) implements PresenceEvent {}
}
