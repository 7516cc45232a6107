package io.playcast.lobby.command;

import io.playcast.id.InviteId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Pad;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Closed;
import io.playcast.lobby.command.LobbyState.Invite;
import io.playcast.lobby.command.LobbyState.Live;
import io.playcast.lobby.command.LobbyState.Member;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a lobby remembers after one more event. Never throws: what has happened is not judged again. */
final class LobbyHistory {
    private LobbyHistory() {}

    static LobbyState after(LobbyState state, LobbyEvent event) {
        return switch (state) {
            case Absent absent -> event instanceof LobbyCreated created ? opened(created) : absent;
            case Open open -> after(open, event);
            case Closed closed -> closed;
        };
    }

    private static Open opened(LobbyCreated e) {
        var host = new Member(e.host(), Role.PLAYER, false, InputAccess.NONE, Map.of());
        return new Open(e.host(), e.visibility(), e.capacity(), e.settings(), List.of(host), Map.of(), null, Set.of());
    }

    private static LobbyState after(Open open, LobbyEvent event) {
        return switch (event) {
            case LobbyCreated _ -> open;
            case MemberJoined e -> joined(open, e);
            case MemberLeft e -> members(open, without(open.members(), e.user()));
            case ReadyChanged e -> member(open, e.user(), m -> m.withReady(e.ready()));
            case SettingsChanged e -> headed(open, open.host(), e.settings());
            case InviteCreated e ->
                invites(open, with(open.invites(), e.invite(), new Invite(e.role(), e.uses(), e.expiresAt())));
            case PadAssigned e -> member(open, e.user(), m -> holding(m, e));
            case InputAccessChanged e -> member(open, e.user(), m -> m.withAccess(e.access()));
            case HostTransferred e -> headed(open, e.to(), open.settings());
            case SessionStarted e -> live(open, new Live(e.session(), e.owner()), e.session());
            case SessionEnded e -> live(open, null, e.session());
            case LobbyClosed _ -> new Closed();
        };
    }

    private static Open joined(Open open, MemberJoined e) {
        var newcomer = new Member(e.user(), e.role(), false, e.access(), Map.of());
        var members = new ArrayList<>(without(open.members(), e.user()));
        members.add(newcomer);
        var invite = e.invite() == null ? null : open.invites().get(e.invite());
        var entered = members(open, List.copyOf(members));
        return invite == null
                ? entered
                : invites(
                        entered,
                        with(
                                open.invites(),
                                e.invite(),
                                new Invite(invite.role(), invite.usesLeft() - 1, invite.expiresAt())));
    }

    private static Member holding(Member m, PadAssigned e) {
        var pads = new HashMap<>(m.pads());
        if (e.pad() == Pad.NONE) {
            pads.remove(e.device());
        } else {
            pads.put(e.device(), e.pad());
        }
        return new Member(m.user(), pads.isEmpty() ? m.role() : Role.PLAYER, m.ready(), m.access(), Map.copyOf(pads));
    }

    private static List<Member> without(List<Member> members, UserId user) {
        return members.stream().filter(m -> !m.user().equals(user)).toList();
    }

    private static Open member(Open open, UserId user, UnaryOperator<Member> change) {
        return members(
                open,
                open.members().stream()
                        .map(m -> m.user().equals(user) ? change.apply(m) : m)
                        .toList());
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var larger = new HashMap<>(map);
        larger.put(key, value);
        return Map.copyOf(larger);
    }

    private static Open members(Open o, List<Member> members) {
        return new Open(
                o.host(), o.visibility(), o.capacity(), o.settings(), members, o.invites(), o.live(), o.sessions());
    }

    private static Open invites(Open o, Map<InviteId, Invite> invites) {
        return new Open(
                o.host(), o.visibility(), o.capacity(), o.settings(), o.members(), invites, o.live(), o.sessions());
    }

    private static Open headed(Open o, UserId host, Settings settings) {
        return new Open(host, o.visibility(), o.capacity(), settings, o.members(), o.invites(), o.live(), o.sessions());
    }

    private static Open live(Open o, @Nullable Live live, SessionId used) {
        var sessions = new HashSet<>(o.sessions());
        sessions.add(used);
        return new Open(
                o.host(),
                o.visibility(),
                o.capacity(),
                o.settings(),
                o.members(),
                o.invites(),
                live,
                Set.copyOf(sessions));
    }
}
