package io.playcast.lobby;

import io.playcast.FirstOfStream;
import io.playcast.card.Card;
import io.playcast.card.WithCards;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything somebody may ask of a lobby. Who acts ({@code by}), when ({@code at}) and new ids come in with the command. */
public sealed interface LobbyCommand {
    @TargetAggregateIdentifier
    LobbyId lobby();

    UserId by();

    Instant at();

    /** Opens a lobby; its creator becomes host and first player, with no pad. */
    record CreateLobby(
            LobbyId lobby, UserId by, Instant at, Card title, GameId game, Visibility visibility, int capacity)
            implements LobbyCommand, WithCards, FirstOfStream {
        @Override
        public List<Card> cards() {
            return List.of(title);
        }
    }

    /** Comes in by an invite, or without one where the lobby is public. */
    record JoinLobby(
            LobbyId lobby,
            UserId by,
            Instant at,
            DeviceId device,
            Role as,
            @Nullable InviteId invite) implements LobbyCommand {}

    record LeaveLobby(LobbyId lobby, UserId by, Instant at) implements LobbyCommand {}

    record SetReady(LobbyId lobby, UserId by, Instant at, boolean ready) implements LobbyCommand {}

    record ChangeSettings(LobbyId lobby, UserId by, Instant at, Settings settings) implements LobbyCommand {}

    /** Makes a code that lets people in. @param uses 1 to 100 @param code the six characters, readable by the host only */
    record CreateInvite(
            LobbyId lobby, UserId by, Instant at, InviteId invite, Role role, int uses, Instant expiresAt, Card code)
            implements LobbyCommand, WithCards {
        @Override
        public List<Card> cards() {
            return List.of(code);
        }
    }

    /** Gives a pad to one device of a member, or takes it away. @param pad 0 to 3, or -1 */
    record AssignPad(LobbyId lobby, UserId by, Instant at, UserId user, DeviceId device, int pad)
            implements LobbyCommand {}

    record SetInputAccess(LobbyId lobby, UserId by, Instant at, UserId user, InputAccess access)
            implements LobbyCommand {}

    /** Starts the one live session of the lobby on an agent of the one who asks. */
    record StartSession(LobbyId lobby, UserId by, Instant at, SessionId session, DeviceId agent, Profile profile)
            implements LobbyCommand {}

    record EndSession(LobbyId lobby, UserId by, Instant at, SessionId session, EndReason reason)
            implements LobbyCommand {}

    /** May this member watch that session? No event; answered by the lobby because it owns membership. */
    record AdmitViewer(LobbyId lobby, UserId by, Instant at, SessionId session) implements LobbyCommand {}

    record CloseLobby(LobbyId lobby, UserId by, Instant at, CloseReason reason) implements LobbyCommand {}
}
