package io.playcast.lobby;

import io.playcast.id.CardRef;
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
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a lobby. Stored for ever: add, never rename. Every member may see all of it. */
public sealed interface LobbyEvent {
    LobbyId lobby();

    /** A lobby was opened; its host is the first member. Revision 2. @param spectators that it has room for, beside the players */
    record LobbyCreated(
            LobbyId lobby,
            UserId host,
            CardRef title,
            GameId game,
            Visibility visibility,
            int capacity,
            Settings settings,
            int spectators,
            @Nullable Region region,
            @Nullable PasswordId password)
            implements LobbyEvent {}

    /** The lobby has another title. */
    record LobbyRenamed(LobbyId lobby, CardRef title) implements LobbyEvent {}

    /** Nobody new comes in any longer, except who is approved. */
    record LobbyLocked(LobbyId lobby) implements LobbyEvent {}

    /** The lobby lets people in again. */
    record LobbyUnlocked(LobbyId lobby) implements LobbyEvent {}

    /** Somebody asks to be let in. @param words what they say, for host and co-hosts only */
    record JoinRequested(
            LobbyId lobby,
            UserId user,
            DeviceId device,
            Role role,
            @Nullable CardRef words) implements LobbyEvent {}

    /** Somebody who asked is not let in; they may ask again. */
    record JoinDeclined(LobbyId lobby, UserId user) implements LobbyEvent {}

    /** Somebody came in, by invite, by the open door or by approval, with the access that newcomers got at that moment. */
    record MemberJoined(
            LobbyId lobby, UserId user, Role role, @Nullable InviteId invite, InputAccess access)
            implements LobbyEvent {}

    /** Somebody is no longer a member; the pads of all their devices are free. @param words what they were told when put out */
    record MemberLeft(
            LobbyId lobby,
            UserId user,
            LeaveReason reason,
            @Nullable CardRef words) implements LobbyEvent {
        public MemberLeft(LobbyId lobby, UserId user, LeaveReason reason) {
            this(lobby, user, reason, null);
        }
    }

    /** All connections of a member are lost; the seat is held. @param since names this absence */
    record MemberWentAway(LobbyId lobby, UserId user, Instant since) implements LobbyEvent {}

    /** A member who was away is connected again. */
    record MemberCameBack(LobbyId lobby, UserId user) implements LobbyEvent {}

    /** Somebody is to stay out, whatever invite they have. @param until null: as long as the lobby lives @param words why */
    record MemberBanned(
            LobbyId lobby,
            UserId user,
            @Nullable Instant until,
            @Nullable CardRef words) implements LobbyEvent {}

    /** Somebody may come in again. */
    record MemberUnbanned(LobbyId lobby, UserId user) implements LobbyEvent {}

    /** Somebody may not chat; everything else stays. @param until null: until unmuted */
    record MemberMuted(LobbyId lobby, UserId user, @Nullable Instant until) implements LobbyEvent {}

    /** Somebody may chat again. */
    record MemberUnmuted(LobbyId lobby, UserId user) implements LobbyEvent {}

    /** A member may do what the host may, but start, end, close and appoint. */
    record CoHostAppointed(LobbyId lobby, UserId user) implements LobbyEvent {}

    /** A co-host is an ordinary member again. */
    record CoHostDismissed(LobbyId lobby, UserId user) implements LobbyEvent {}

    /** A member said that they are, or are not, ready to start. */
    record ReadyChanged(LobbyId lobby, UserId user, boolean ready) implements LobbyEvent {}

    /** Host or co-host chose other settings; members who are in keep the access they have. */
    record SettingsChanged(LobbyId lobby, Settings settings) implements LobbyEvent {}

    /** An invite can be used until it is used up, expired or revoked. @param by who made it, null in old events */
    record InviteCreated(
            LobbyId lobby,
            InviteId invite,
            Role role,
            int uses,
            Instant expiresAt,
            @Nullable UserId by) implements LobbyEvent {}

    /** An invite lets nobody in any longer, before its time. */
    record InviteRevoked(LobbyId lobby, InviteId invite) implements LobbyEvent {}

    /** An invite has come to its end. */
    record InviteExpired(LobbyId lobby, InviteId invite) implements LobbyEvent {}

    /** From now on that device of that member holds this pad and no other; -1 means none. */
    record PadAssigned(LobbyId lobby, UserId user, DeviceId device, int pad) implements LobbyEvent {}

    /** From now on the agent lets exactly this through from that member. */
    record InputAccessChanged(LobbyId lobby, UserId user, InputAccess access) implements LobbyEvent {}

    /** Nobody's input reaches the game any longer, but that of the one who is spared: the agent's owner, or the host. */
    record PanicStopped(LobbyId lobby, UserId spared) implements LobbyEvent {}

    /** The lobby has another host. */
    record HostTransferred(LobbyId lobby, UserId from, UserId to) implements LobbyEvent {}

    /** The one live session of the lobby began on an agent; the owner is the person the agent runs for. */
    record SessionStarted(LobbyId lobby, SessionId session, DeviceId agent, UserId owner, Profile profile)
            implements LobbyEvent {}

    /** The live session pauses for one more reason: no input reaches the game. @param since names this pause */
    record SessionPaused(LobbyId lobby, SessionId session, PauseReason reason, Instant since) implements LobbyEvent {}

    /** One reason to pause is gone; the session goes on when none is left. */
    record SessionResumed(LobbyId lobby, SessionId session, PauseReason reason) implements LobbyEvent {}

    /** The live session is over; another may start. @param words what was said about it */
    record SessionEnded(
            LobbyId lobby,
            SessionId session,
            EndReason reason,
            @Nullable CardRef words) implements LobbyEvent {
        public SessionEnded(LobbyId lobby, SessionId session, EndReason reason) {
            this(lobby, session, reason, null);
        }
    }

    /** The lobby is over and refuses everything. @param words what was said about it */
    record LobbyClosed(
            LobbyId lobby, CloseReason reason, @Nullable CardRef words) implements LobbyEvent {
        public LobbyClosed(LobbyId lobby, CloseReason reason) {
            this(lobby, reason, null);
        }
    }
}
