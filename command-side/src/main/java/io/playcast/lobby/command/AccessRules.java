package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.PanicStop;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Settings.GuestDefaults;
import io.playcast.lobby.command.LobbyState.Member;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;

/** Whose input reaches the game. Keyboard and mouse reach a whole desktop, so only that desktop's owner ever grants them. */
final class AccessRules {
    private AccessRules() {}

    static List<LobbyEvent> set(Open open, SetInputAccess c) {
        open.requireLeadOrOwner(c.by());
        open.require(c.by());
        var target = open.member(c.user()).orElseThrow(LobbyRefusals::targetNotMember);
        if (target.access().equals(c.access())) {
            return List.of();
        }
        if (addsDesktop(target.access(), c.access()) && !open.mayGrantDesktop(c.by())) {
            throw LobbyRefusals.ownerOnly();
        }
        return List.of(new InputAccessChanged(c.lobby(), c.user(), c.access()));
    }

    static List<LobbyEvent> settings(Open open, ChangeSettings c) {
        open.requireLead(c.by());
        var before = open.settings().guestDefaults().access();
        if (addsDesktop(before, c.settings().guestDefaults().access()) && !open.mayGrantDesktop(c.by())) {
            throw LobbyRefusals.ownerOnly();
        }
        return c.settings().equals(open.settings()) ? List.of() : List.of(new SettingsChanged(c.lobby(), c.settings()));
    }

    /** Everybody's but that of the one whose machine it is, or who could start one on his. */
    static List<LobbyEvent> panic(Open open, PanicStop c) {
        open.requireLeadOrOwner(c.by());
        var spared = open.live() == null ? open.host() : open.live().owner();
        return open.members().stream()
                        .anyMatch(m -> !m.user().equals(spared) && !m.access().equals(InputAccess.NONE))
                ? List.of(new PanicStopped(c.lobby(), spared))
                : List.of();
    }

    /** What follows when there is another host, who must not inherit what the old one allowed on another desktop. */
    static List<LobbyEvent> withdrawnFromHost(Open open, LobbyId lobby, List<Member> members) {
        if (open.live() == null) {
            return desktopWithdrawn(open, lobby, members);
        }
        var events = new ArrayList<LobbyEvent>();
        members.stream()
                .filter(m -> !open.ownsLiveSession(m.user()))
                .filter(m -> !m.access().equals(InputAccess.NONE))
                .forEach(m -> events.add(new InputAccessChanged(lobby, m.user(), InputAccess.NONE)));
        events.addAll(defaultsWithdrawn(open, lobby));
        return List.copyOf(events);
    }

    /** Takes keyboard and mouse from everyone who has them, and from what newcomers get. */
    static List<LobbyEvent> desktopWithdrawn(Open open, LobbyId lobby, List<Member> members) {
        var events = new ArrayList<LobbyEvent>();
        members.stream()
                .filter(m -> m.access().reachesDesktop())
                .forEach(m -> events.add(new InputAccessChanged(lobby, m.user(), withoutDesktop(m.access()))));
        events.addAll(defaultsWithdrawn(open, lobby));
        return List.copyOf(events);
    }

    private static List<LobbyEvent> defaultsWithdrawn(Open open, LobbyId lobby) {
        var defaults = open.settings().guestDefaults();
        if (!defaults.access().reachesDesktop()) {
            return List.of();
        }
        var safe = new GuestDefaults(withoutDesktop(defaults.access()), defaults.autoPad());
        return List.of(new SettingsChanged(lobby, new Settings(open.settings().freePads(), safe)));
    }

    private static boolean addsDesktop(InputAccess from, InputAccess to) {
        return to.keyboard() && !from.keyboard() || to.mouse() && !from.mouse();
    }

    private static InputAccess withoutDesktop(InputAccess access) {
        return new InputAccess(access.gamepad(), false, false, access.touch(), access.chat());
    }
}
