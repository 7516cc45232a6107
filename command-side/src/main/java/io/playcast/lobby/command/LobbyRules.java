package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.AppointCoHost;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.DismissCoHost;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyCommand.MuteMember;
import io.playcast.lobby.LobbyCommand.PanicStop;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.RenameLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyCommand.TransferHost;
import io.playcast.lobby.LobbyCommand.UnbanMember;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyCommand.UnmuteMember;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.LobbyRenamed;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Settings;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Closed;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;

/** What may happen in a lobby: state and command in, events or a refusal out. */
final class LobbyRules {
    static final int CAPACITY_MOST = 16;
    static final int SPECTATORS_MOST = 32;

    private LobbyRules() {}

    static List<LobbyEvent> decide(LobbyState state, LobbyCommand command) {
        return switch (state) {
            case Absent _ when command instanceof CreateLobby create -> create(create);
            case Absent _ -> throw LobbyRefusals.unknown();
            case Closed _ -> throw LobbyRefusals.closed();
            case Open open -> decide(open, command);
        };
    }

    static LobbyState evolve(LobbyState state, LobbyEvent event) {
        return LobbyHistory.after(state, event);
    }

    private static List<LobbyEvent> decide(Open open, LobbyCommand command) {
        return switch (command) {
            case CreateLobby _ -> throw LobbyRefusals.exists();
            case RenameLobby c -> rename(open, c);
            case ChangeSettings c -> AccessRules.settings(open, c);
            case LockLobby c -> DoorRules.lock(open, c);
            case UnlockLobby c -> DoorRules.unlock(open, c);
            case JoinLobby c -> MembershipRules.join(open, c);
            case RequestToJoin c -> DoorRules.request(open, c);
            case ApproveJoin c -> DoorRules.approve(open, c);
            case DeclineJoin c -> DoorRules.decline(open, c);
            case LeaveLobby c -> MembershipRules.leave(open, c);
            case SetReady c -> ready(open, c);
            case CreateInvite c -> InviteRules.create(open, c);
            case RevokeInvite c -> InviteRules.revoke(open, c);
            case ExpireInvite c -> InviteRules.expire(open, c);
            case TransferHost c -> LeadRules.transfer(open, c);
            case AppointCoHost c -> LeadRules.appoint(open, c);
            case DismissCoHost c -> LeadRules.dismiss(open, c);
            case KickMember c -> ConductRules.kick(open, c);
            case BanMember c -> ConductRules.ban(open, c);
            case UnbanMember c -> ConductRules.unban(open, c);
            case MuteMember c -> ConductRules.mute(open, c);
            case UnmuteMember c -> ConductRules.unmute(open, c);
            case AssignPad c -> PadRules.assign(open, c);
            case SetInputAccess c -> AccessRules.set(open, c);
            case PanicStop c -> AccessRules.panic(open, c);
            case MarkMemberAway c -> AbsenceRules.away(open, c);
            case MarkMemberBack c -> AbsenceRules.back(open, c);
            case TimeOutMember c -> AbsenceRules.timeOut(open, c);
            case StartSession c -> LiveSessionRules.start(open, c);
            case PauseSession c -> PauseRules.pause(open, c);
            case ResumeSession c -> PauseRules.resume(open, c);
            case EndSession c -> LiveSessionRules.end(open, c);
            case TimeOutSession c -> LiveSessionRules.timeOut(open, c);
            case AdmitViewer c -> LiveSessionRules.admit(open, c);
            case CloseLobby c -> close(open, c);
        };
    }

    private static List<LobbyEvent> create(CreateLobby c) {
        if (c.capacity() < 1 || c.capacity() > CAPACITY_MOST) {
            throw Rejected.badRequest("data.capacity", "A lobby has room for 1 to " + CAPACITY_MOST + " players");
        }
        if (c.spectators() < 0 || c.spectators() > SPECTATORS_MOST) {
            throw Rejected.badRequest(
                    "data.spectators", "A lobby has room for 0 to " + SPECTATORS_MOST + " spectators");
        }
        return List.of(new LobbyCreated(
                c.lobby(),
                c.by(),
                c.title().ref(),
                c.game(),
                c.visibility(),
                c.capacity(),
                Settings.DEFAULT,
                c.spectators(),
                c.region(),
                c.password()));
    }

    /** A title is a new card each time; the same card again is the same command come twice. */
    private static List<LobbyEvent> rename(Open open, RenameLobby c) {
        open.requireLead(c.by());
        var title = c.title().ref();
        return title.equals(open.terms().title()) ? List.of() : List.of(new LobbyRenamed(c.lobby(), title));
    }

    private static List<LobbyEvent> ready(Open open, SetReady c) {
        return open.require(c.by()).ready() == c.ready()
                ? List.of()
                : List.of(new ReadyChanged(c.lobby(), c.by(), c.ready()));
    }

    private static List<LobbyEvent> close(Open open, CloseLobby c) {
        if (c.by() == null) {
            requireReason(c, CloseReason.ABANDONED);
            if (!AbsenceRules.everybodyIsAway(open)) {
                return List.of();
            }
        } else {
            open.requireHost(c.by());
            requireReason(c, CloseReason.HOST_CLOSED);
        }
        var events = new ArrayList<>(LiveSessionRules.closing(open, c.lobby()));
        events.add(new LobbyClosed(c.lobby(), c.reason(), ConductRules.ref(c.words())));
        return List.copyOf(events);
    }

    private static void requireReason(CloseLobby c, CloseReason only) {
        if (c.reason() != only) {
            throw Rejected.badRequest("data.reason", "A host closes a lobby, a timer one that is abandoned");
        }
    }
}
