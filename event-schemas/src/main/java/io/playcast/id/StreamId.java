package io.playcast.id;

/** An id whose {@code toString} is a name unique across all kinds, as the event store needs it. */
public sealed interface StreamId
        permits LobbyId,
                SessionId,
                SecurityId,
                UserId,
                DeviceId,
                ConnectionId,
                InviteId,
                PresenceId,
                AccountId,
                GameId {
    /** The bare ULID, or the slug of a game. */
    String value();
}
