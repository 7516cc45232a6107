package io.playcast.lobby.command;

import io.playcast.id.DeviceId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes in, who goes out, and what follows from it. */
final class MembershipRules {
    private MembershipRules() {}

    /** @param device that gets the pad, where one is given */
    record Newcomer(
            UserId user,
            DeviceId device,
            Role role,
            @Nullable InviteId invite) {}

    static List<LobbyEvent> join(Open open, JoinLobby c) {
        if (open.member(c.by()).isPresent()) {
            return List.of();
        }
        DoorRules.requireOpenTo(open, c.by(), c.at());
        var role = InviteRules.admits(open, c);
        return entered(open, c.lobby(), new Newcomer(c.by(), c.device(), role, c.invite()));
    }

    static List<LobbyEvent> entered(Open open, LobbyId lobby, Newcomer newcomer) {
        if (!open.hasRoomFor(newcomer.role())) {
            throw LobbyRefusals.full();
        }
        var defaults = open.settings().guestDefaults();
        var events = new ArrayList<LobbyEvent>();
        events.add(new MemberJoined(lobby, newcomer.user(), newcomer.role(), newcomer.invite(), defaults.access()));
        if (defaults.autoPad() && newcomer.role() == Role.PLAYER) {
            PadRules.firstNobodyHolds(open)
                    .ifPresent(pad -> events.add(new PadAssigned(lobby, newcomer.user(), newcomer.device(), pad)));
        }
        return List.copyOf(events);
    }

    static List<LobbyEvent> leave(Open open, LeaveLobby c) {
        return open.member(c.by()).isEmpty() ? List.of() : gone(open, c.lobby(), c.by(), LeaveReason.LEFT, c.at());
    }

    static List<LobbyEvent> gone(Open open, LobbyId lobby, UserId user, LeaveReason reason, Instant at) {
        return gone(open, new MemberLeft(lobby, user, reason), at);
    }

    /** When the host has gone somebody else leads; when nobody is left it is over. */
    static List<LobbyEvent> gone(Open open, MemberLeft left, Instant at) {
        var rest = open.members().stream()
                .filter(m -> !m.user().equals(left.user()))
                .toList();
        var events = new ArrayList<LobbyEvent>();
        events.add(left);
        if (rest.isEmpty()) {
            events.addAll(LiveSessionRules.closing(open, left.lobby()));
            events.add(new LobbyClosed(left.lobby(), CloseReason.ALL_LEFT));
        } else if (left.user().equals(open.host())) {
            events.addAll(LeadRules.inherited(open, left.lobby(), rest, at));
        }
        return List.copyOf(events);
    }
}
