package io.playcast.lobby.command;

import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Pad;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The members a lobby remembers after one more event, in order of joining. */
final class MemberHistory {
    private MemberHistory() {}

    static List<Member> after(List<Member> members, LobbyEvent event) {
        return switch (event) {
            case MemberJoined e -> joined(members, e);
            case MemberLeft e -> without(members, e.user());
            case MemberWentAway e -> changed(members, e.user(), m -> away(m, e.since()));
            case MemberCameBack e -> changed(members, e.user(), m -> away(m, null));
            case ReadyChanged e -> changed(members, e.user(), m -> ready(m, e.ready()));
            case PadAssigned e -> changed(members, e.user(), m -> holding(m, e));
            case InputAccessChanged e -> changed(members, e.user(), m -> m.withAccess(e.access()));
            case PanicStopped e ->
                members.stream()
                        .map(m -> m.user().equals(e.spared()) ? m : m.withAccess(InputAccess.NONE))
                        .toList();
            default -> members;
        };
    }

    private static List<Member> joined(List<Member> members, MemberJoined e) {
        var more = new ArrayList<>(without(members, e.user()));
        more.add(new Member(e.user(), e.role(), false, e.access(), Map.of(), null));
        return List.copyOf(more);
    }

    private static Member holding(Member m, PadAssigned e) {
        var pads = new HashMap<>(m.pads());
        if (e.pad() == Pad.NONE) {
            pads.remove(e.device());
        } else {
            pads.put(e.device(), e.pad());
        }
        var role = pads.isEmpty() ? m.role() : Role.PLAYER;
        return new Member(m.user(), role, m.ready(), m.access(), Map.copyOf(pads), m.away());
    }

    private static Member away(Member m, @Nullable Instant since) {
        return new Member(m.user(), m.role(), m.ready(), m.access(), m.pads(), since);
    }

    private static Member ready(Member m, boolean ready) {
        return new Member(m.user(), m.role(), ready, m.access(), m.pads(), m.away());
    }

    private static List<Member> without(List<Member> members, UserId user) {
        return members.stream().filter(m -> !m.user().equals(user)).toList();
    }

    private static List<Member> changed(List<Member> members, UserId user, UnaryOperator<Member> change) {
        return members.stream()
                .map(m -> m.user().equals(user) ? change.apply(m) : m)
                .toList();
    }
}
