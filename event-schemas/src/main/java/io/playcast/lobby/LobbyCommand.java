package io.playcast.lobby;

import io.playcast.FirstOfStream;
import io.playcast.card.Card;
import io.playcast.card.WithCards;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.PasswordId;
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

    /** Null when a timer or an automation acts for nobody. */
    default @Nullable UserId by() {
        return null;
    }

    Instant at();

    /** Opens a lobby; its creator becomes host and first player, with no pad. @param capacity players @param spectators counted apart */
    record CreateLobby(
            LobbyId lobby,
            UserId by,
            Instant at,
            Card title,
            GameId game,
            Visibility visibility,
            int capacity,
            int spectators,
            @Nullable Region region,
            @Nullable PasswordId password)
            implements LobbyCommand, WithCards, FirstOfStream {
        @Override
        public List<Card> cards() {
            return List.of(title);
        }
    }

    record RenameLobby(LobbyId lobby, UserId by, Instant at, Card title) implements LobbyCommand, WithCards {
        @Override
        public List<Card> cards() {
            return List.of(title);
        }
    }

    record ChangeSettings(LobbyId lobby, UserId by, Instant at, Settings settings) implements LobbyCommand {}

    /** From now on nobody new comes in, except who is approved. */
    record LockLobby(LobbyId lobby, UserId by, Instant at) implements LobbyCommand {}

    record UnlockLobby(LobbyId lobby, UserId by, Instant at) implements LobbyCommand {}

    /** Comes in by an invite, or without one where the lobby is public. @param proven the password the edge has checked */
    record JoinLobby(
            LobbyId lobby,
            UserId by,
            Instant at,
            DeviceId device,
            Role as,
            @Nullable InviteId invite,
            @Nullable PasswordId proven)
            implements LobbyCommand {}

    /** Knocks. @param words what the one who knocks says, for those who lead the lobby only */
    record RequestToJoin(
            LobbyId lobby,
            UserId by,
            Instant at,
            DeviceId device,
            Role as,
            @Nullable Card words) implements LobbyCommand, WithCards {
        @Override
        public List<Card> cards() {
            return words == null ? List.of() : List.of(words);
        }
    }

    /** Lets in who knocked, also where the lobby is locked. */
    record ApproveJoin(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    record DeclineJoin(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    record LeaveLobby(LobbyId lobby, UserId by, Instant at) implements LobbyCommand {}

    record SetReady(LobbyId lobby, UserId by, Instant at, boolean ready) implements LobbyCommand {}

    /** Makes a code that lets people in. @param uses 1 to 100 @param code the six characters, readable by host and co-hosts only */
    record CreateInvite(
            LobbyId lobby, UserId by, Instant at, InviteId invite, Role role, int uses, Instant expiresAt, Card code)
            implements LobbyCommand, WithCards {
        @Override
        public List<Card> cards() {
            return List.of(code);
        }
    }

    record RevokeInvite(LobbyId lobby, UserId by, Instant at, InviteId invite) implements LobbyCommand {}

    /** Sent by a timer when an invite ends; obsolete when it is gone already. */
    record ExpireInvite(LobbyId lobby, Instant at, InviteId invite) implements LobbyCommand {}

    record TransferHost(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    record AppointCoHost(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    record DismissCoHost(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    /** Puts somebody out, who may come back. @param reason what they are told */
    record KickMember(
            LobbyId lobby,
            UserId by,
            Instant at,
            UserId user,
            @Nullable Card reason) implements LobbyCommand, WithCards {
        @Override
        public List<Card> cards() {
            return reason == null ? List.of() : List.of(reason);
        }
    }

    /** Puts somebody out and keeps them out, in or not yet. @param until null means for as long as the lobby lives */
    record BanMember(
            LobbyId lobby,
            UserId by,
            Instant at,
            UserId user,
            @Nullable Instant until,
            @Nullable Card reason) implements LobbyCommand, WithCards {
        @Override
        public List<Card> cards() {
            return reason == null ? List.of() : List.of(reason);
        }
    }

    record UnbanMember(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    /** Takes the chat from a member, and nothing else. @param until null means until unmuted */
    record MuteMember(
            LobbyId lobby,
            UserId by,
            Instant at,
            UserId user,
            @Nullable Instant until) implements LobbyCommand {}

    record UnmuteMember(LobbyId lobby, UserId by, Instant at, UserId user) implements LobbyCommand {}

    /** Gives a pad to one device of a member, or takes it away. @param pad 0 to 3, or -1 */
    record AssignPad(LobbyId lobby, UserId by, Instant at, UserId user, DeviceId device, int pad)
            implements LobbyCommand {}

    record SetInputAccess(LobbyId lobby, UserId by, Instant at, UserId user, InputAccess access)
            implements LobbyCommand {}

    /** Turns all guests' input off at once. */
    record PanicStop(LobbyId lobby, UserId by, Instant at) implements LobbyCommand {}

    /** Sent by an automation when a member's last connection is lost: the seat is held. */
    record MarkMemberAway(LobbyId lobby, Instant at, UserId user) implements LobbyCommand {}

    /** Sent by an automation when a member is connected again. */
    record MarkMemberBack(LobbyId lobby, Instant at, UserId user) implements LobbyCommand {}

    /** Sent by a timer when the grace time is over. @param since when that absence began, as {@code MemberWentAway} says; obsolete when it is over */
    record TimeOutMember(LobbyId lobby, Instant at, UserId user, Instant since) implements LobbyCommand {}

    /** Starts the one live session of the lobby on an agent of the one who asks. */
    record StartSession(LobbyId lobby, UserId by, Instant at, SessionId session, DeviceId agent, Profile profile)
            implements LobbyCommand {}

    /** @param by null when an automation lost sight of the agent */
    record PauseSession(LobbyId lobby, @Nullable UserId by, Instant at, SessionId session, PauseReason reason)
            implements LobbyCommand {}

    /** @param by null when an automation found the agent again */
    record ResumeSession(LobbyId lobby, @Nullable UserId by, Instant at, SessionId session) implements LobbyCommand {}

    /** @param words what the others are told */
    record EndSession(
            LobbyId lobby,
            UserId by,
            Instant at,
            SessionId session,
            EndReason reason,
            @Nullable Card words) implements LobbyCommand, WithCards {
        public EndSession(LobbyId lobby, UserId by, Instant at, SessionId session, EndReason reason) {
            this(lobby, by, at, session, reason, null);
        }

        @Override
        public List<Card> cards() {
            return words == null ? List.of() : List.of(words);
        }
    }

    /** Sent by a timer when the agent stays lost. @param since when it was lost, as {@code SessionPaused} says; obsolete when it is back */
    record TimeOutSession(LobbyId lobby, Instant at, SessionId session, Instant since) implements LobbyCommand {}

    /** May this member watch that session? No event; answered by the lobby because it owns membership. */
    record AdmitViewer(LobbyId lobby, UserId by, Instant at, SessionId session) implements LobbyCommand {}

    /** @param by null when a timer closes an abandoned lobby; obsolete when anybody is there @param words what members are told */
    record CloseLobby(
            LobbyId lobby,
            @Nullable UserId by,
            Instant at,
            CloseReason reason,
            @Nullable Card words) implements LobbyCommand, WithCards {
        public CloseLobby(LobbyId lobby, @Nullable UserId by, Instant at, CloseReason reason) {
            this(lobby, by, at, reason, null);
        }

        @Override
        public List<Card> cards() {
            return words == null ? List.of() : List.of(words);
        }
    }
}
