package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
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
        if (!open.ownsLiveSession(c.by())) {
            open.requireHost(c.by());
        }
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

    /** What follows when the host has gone: a new host must not inherit what the old one allowed on another desktop. */
    static List<LobbyEvent> withdrawnFromHost(Open open, LobbyId lobby, List<Member> rest) {
        var events = new ArrayList<>(
                open.live() == null
                        ? desktopWithdrawn(lobby, rest)
                        : changed(lobby, guests(open, rest), InputAccess.NONE));
        var defaults = open.settings().guestDefaults();
        if (defaults.access().reachesDesktop()) {
            var safe = new GuestDefaults(withoutDesktop(defaults.access()), defaults.autoPad());
            events.add(new SettingsChanged(lobby, new Settings(open.settings().freePads(), safe)));
        }
        return List.copyOf(events);
    }

    /** Takes keyboard and mouse from everyone who has them. */
    static List<LobbyEvent> desktopWithdrawn(LobbyId lobby, List<Member> members) {
        return members.stream()
                .filter(m -> m.access().reachesDesktop())
                .<LobbyEvent>map(m -> new InputAccessChanged(lobby, m.user(), withoutDesktop(m.access())))
                .toList();
    }

    private static List<Member> guests(Open open, List<Member> members) {
        return members.stream().filter(m -> !open.ownsLiveSession(m.user())).toList();
    }

    private static List<LobbyEvent> changed(LobbyId lobby, List<Member> members, InputAccess access) {
        return members.stream()
                .filter(m -> !m.access().equals(access))
                .<LobbyEvent>map(m -> new InputAccessChanged(lobby, m.user(), access))
                .toList();
    }

    private static boolean addsDesktop(InputAccess from, InputAccess to) {
        return to.keyboard() && !from.keyboard() || to.mouse() && !from.mouse();
    }

    private static InputAccess withoutDesktop(InputAccess access) {
        return new InputAccess(access.gamepad(), false, false, access.touch(), access.chat());
    }
}
