package io.playcast.integration;

import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.session.EndReason;
import io.playcast.session.WatchedMinutes;
import org.jspecify.annotations.Nullable;

/** Everything other systems are told of. Ids and numbers, never what somebody typed: what has left cannot be erased any more. */
public sealed interface IntegrationEvent {

    /** A lobby is open; its host is in it. @param players that it has room for */
    record LobbyOpened(
            LobbyId lobby,
            UserId host,
            GameId game,
            Visibility visibility,
            int players,
            @Nullable Region region) implements IntegrationEvent {}

    /** A lobby is over; no other event of it follows. */
    record LobbyClosed(LobbyId lobby, CloseReason reason) implements IntegrationEvent {}

    /** Somebody is a member of a lobby now, to play or to watch. Of the host {@link LobbyOpened} tells. */
    record PlayerJoined(LobbyId lobby, UserId user, Role role) implements IntegrationEvent {}

    /** Somebody is no longer a member of a lobby. */
    record PlayerLeft(LobbyId lobby, UserId user, LeaveReason reason) implements IntegrationEvent {}

    /** A game is streamed to a lobby, by an agent of its owner. */
    record SessionStarted(SessionId session, LobbyId lobby, UserId owner) implements IntegrationEvent {}

    /** The stream of a game is over. @param seconds it lasted @param viewers how many different people watched @param minutes they watched, all added up */
    record SessionEnded(
            SessionId session,
            EndReason reason,
            long seconds,
            int viewers,
            @Nullable WatchedMinutes minutes) implements IntegrationEvent {}

    /** Somebody is forgotten: whatever is kept about this id elsewhere has to go as well. */
    record UserErased(UserId user) implements IntegrationEvent {}
}
