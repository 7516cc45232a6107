package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Member;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;

/** Who comes in, who goes out, and who leads when the host has gone. */
final class MembershipRules {
    /** Spectators are counted apart from players and bounded for every lobby alike. */
    static final int SPECTATORS_MOST = 32;

    private MembershipRules() {}

    static List<LobbyEvent> join(Open open, JoinLobby c) {
        if (open.member(c.by()).isPresent()) {
            return List.of();
        }
        var role = InviteRules.admits(open, c);
        if (!open.hasRoomFor(role)) {
            throw LobbyRefusals.full();
        }
        var defaults = open.settings().guestDefaults();
        var events = new ArrayList<LobbyEvent>();
        events.add(new MemberJoined(c.lobby(), c.by(), role, c.invite(), defaults.access()));
        if (defaults.autoPad() && role == Role.PLAYER) {
            PadRules.firstNobodyHolds(open)
                    .ifPresent(pad -> events.add(new PadAssigned(c.lobby(), c.by(), c.device(), pad)));
        }
        return List.copyOf(events);
    }

    static List<LobbyEvent> leave(Open open, LeaveLobby c) {
        return open.member(c.by()).isEmpty() ? List.of() : gone(open, c.lobby(), c.by(), LeaveReason.LEFT);
    }

    private static List<LobbyEvent> gone(Open open, LobbyId lobby, UserId user, LeaveReason reason) {
        var rest = open.members().stream().filter(m -> !m.user().equals(user)).toList();
        var events = new ArrayList<LobbyEvent>();
        events.add(new MemberLeft(lobby, user, reason));
        if (rest.isEmpty()) {
            events.addAll(LiveSessionRules.closing(open, lobby));
            events.add(new LobbyClosed(lobby, CloseReason.ALL_LEFT));
        } else if (user.equals(open.host())) {
            events.add(new HostTransferred(lobby, user, heir(rest)));
            events.addAll(AccessRules.withdrawnFromHost(open, lobby, rest));
        }
        return List.copyOf(events);
    }

    /** The longest-joined player, or the longest-joined spectator where nobody plays. */
    private static UserId heir(List<Member> rest) {
        return rest.stream()
                .filter(m -> m.role() == Role.PLAYER)
                .findFirst()
                .orElse(rest.getFirst())
                .user();
    }
}
