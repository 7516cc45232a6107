package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Settings;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Closed;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;

/** What may happen in a lobby: state and command in, events or a refusal out. */
final class LobbyRules {
    static final int CAPACITY_MOST = 16;

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
            case JoinLobby c -> MembershipRules.join(open, c);
            case LeaveLobby c -> MembershipRules.leave(open, c);
            case SetReady c -> ready(open, c);
            case ChangeSettings c -> settings(open, c);
            case CreateInvite c -> InviteRules.create(open, c);
            case AssignPad c -> PadRules.assign(open, c);
            case SetInputAccess c -> AccessRules.set(open, c);
            case StartSession c -> LiveSessionRules.start(open, c);
            case EndSession c -> LiveSessionRules.end(open, c);
            case AdmitViewer c -> LiveSessionRules.admit(open, c);
            case CloseLobby c -> close(open, c);
        };
    }

    private static List<LobbyEvent> create(CreateLobby c) {
        if (c.capacity() < 1 || c.capacity() > CAPACITY_MOST) {
            throw Rejected.badRequest("data.capacity", "A lobby has room for 1 to " + CAPACITY_MOST + " players");
        }
        return List.of(new LobbyCreated(
                c.lobby(), c.by(), c.title().ref(), c.game(), c.visibility(), c.capacity(), Settings.DEFAULT));
    }

    private static List<LobbyEvent> ready(Open open, SetReady c) {
        return open.require(c.by()).ready() == c.ready()
                ? List.of()
                : List.of(new ReadyChanged(c.lobby(), c.by(), c.ready()));
    }

    private static List<LobbyEvent> settings(Open open, ChangeSettings c) {
        open.requireHost(c.by());
        var access = c.settings().guestDefaults().access();
        if (access.reachesDesktop() && !open.mayGrantDesktop(c.by())) {
            throw LobbyRefusals.ownerOnly();
        }
        return c.settings().equals(open.settings()) ? List.of() : List.of(new SettingsChanged(c.lobby(), c.settings()));
    }

    private static List<LobbyEvent> close(Open open, CloseLobby c) {
        open.requireHost(c.by());
        if (c.reason() == CloseReason.ALL_LEFT) {
            throw Rejected.badRequest("data.reason", "A lobby with a host in it has not been left by all");
        }
        var events = new ArrayList<>(LiveSessionRules.closing(open, c.lobby()));
        events.add(new LobbyClosed(c.lobby(), c.reason()));
        return List.copyOf(events);
    }
}
