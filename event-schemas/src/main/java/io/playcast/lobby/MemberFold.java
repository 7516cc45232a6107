package io.playcast.lobby;

import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.LobbyView.HeldPad;
import io.playcast.lobby.LobbyView.Member;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a lobby after one more event, in order of joining. */
final class MemberFold {
    private MemberFold() {}

    static List<Member> after(List<Member> members, LobbyEvent event) {
        return switch (event) {
            case MemberJoined e -> LobbyFold.with(members, Member::user, e.user(), newcomer(e));
            case MemberLeft e -> LobbyFold.without(members, Member::user, e.user());
            case MemberWentAway e -> changed(members, e.user(), m -> away(m, e.since()));
            case MemberCameBack e -> changed(members, e.user(), m -> away(m, null));
            case ReadyChanged e ->
                changed(
                        members,
                        e.user(),
                        m -> new Member(m.user(), m.role(), e.ready(), m.access(), m.pads(), m.away()));
            case PadAssigned e -> changed(members, e.user(), m -> holding(m, e));
            case InputAccessChanged e -> changed(members, e.user(), m -> m.withAccess(e.access()));
            case PanicStopped e ->
                members.stream()
                        .map(m -> m.user().equals(e.spared()) ? m : m.withAccess(InputAccess.NONE))
                        .toList();
            default -> members;
        };
    }

    private static Member newcomer(MemberJoined e) {
        return new Member(e.user(), e.role(), false, e.access(), List.of(), null);
    }

    private static Member away(Member m, @Nullable Instant since) {
        return new Member(m.user(), m.role(), m.ready(), m.access(), m.pads(), since);
    }

    private static Member holding(Member m, PadAssigned e) {
        var others = m.pads().stream().filter(held -> !held.device().equals(e.device()));
        var now = e.pad() == Pad.NONE ? Stream.<HeldPad>empty() : Stream.of(new HeldPad(e.device(), e.pad()));
        var pads = Stream.concat(others, now).toList();
        // A pad turns a spectator into a player; the rules have checked that there is room.
        var role = pads.isEmpty() ? m.role() : Role.PLAYER;
        return new Member(m.user(), role, m.ready(), m.access(), pads, m.away());
    }

    private static List<Member> changed(List<Member> members, UserId user, UnaryOperator<Member> change) {
        return members.stream()
                .map(m -> m.user().equals(user) ? change.apply(m) : m)
                .toList();
    }
}
