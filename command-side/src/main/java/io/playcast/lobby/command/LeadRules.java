package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.AppointCoHost;
import io.playcast.lobby.LobbyCommand.DismissCoHost;
import io.playcast.lobby.LobbyCommand.TransferHost;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.CoHostDismissed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Member;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who leads the lobby: the host, whom the host appoints, and who inherits it. */
final class LeadRules {
    private LeadRules() {}

    static List<LobbyEvent> transfer(Open open, TransferHost c) {
        open.require(c.by());
        if (c.user().equals(open.host())) {
            return List.of();
        }
        open.requireHost(c.by());
        open.member(c.user()).orElseThrow(LobbyRefusals::targetNotMember);
        return transferred(open, new HostTransferred(c.lobby(), c.by(), c.user()), open.members(), c.at());
    }

    static List<LobbyEvent> appoint(Open open, AppointCoHost c) {
        open.requireHost(c.by());
        open.member(c.user()).orElseThrow(LobbyRefusals::targetNotMember);
        return open.isLedBy(c.user()) ? List.of() : List.of(new CoHostAppointed(c.lobby(), c.user()));
    }

    /** The host dismisses anybody, a co-host himself. */
    static List<LobbyEvent> dismiss(Open open, DismissCoHost c) {
        if (!c.by().equals(c.user())) {
            open.requireHost(c.by());
        }
        return open.coHosts().contains(c.user()) ? List.of(new CoHostDismissed(c.lobby(), c.user())) : List.of();
    }

    /** @param rest those who stay when the host has gone */
    static List<LobbyEvent> inherited(Open open, LobbyId lobby, List<Member> rest, Instant at) {
        return transferred(open, new HostTransferred(lobby, open.host(), heir(rest)), rest, at);
    }

    private static List<LobbyEvent> transferred(Open open, HostTransferred change, List<Member> members, Instant at) {
        var events = new ArrayList<LobbyEvent>();
        events.add(change);
        events.addAll(PauseRules.hostChanged(open, change.lobby(), at));
        events.addAll(AccessRules.withdrawnFromHost(open, change.lobby(), members));
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
