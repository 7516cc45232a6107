package io.playcast.lobby.command;

import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.CoHostDismissed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.InviteExpired;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.LobbyLocked;
import io.playcast.lobby.LobbyEvent.LobbyRenamed;
import io.playcast.lobby.LobbyEvent.LobbyUnlocked;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberMuted;
import io.playcast.lobby.LobbyEvent.MemberUnbanned;
import io.playcast.lobby.LobbyEvent.MemberUnmuted;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Closed;
import io.playcast.lobby.command.LobbyState.Door;
import io.playcast.lobby.command.LobbyState.Invite;
import io.playcast.lobby.command.LobbyState.Limit;
import io.playcast.lobby.command.LobbyState.Member;
import io.playcast.lobby.command.LobbyState.Open;
import io.playcast.lobby.command.LobbyState.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        var terms = new Terms(e.title(), e.visibility(), e.capacity(), e.spectators(), e.password());
        var host = new Member(e.host(), Role.PLAYER, false, InputAccess.NONE, Map.of(), null);
        var door = new Door(false, Map.of(), Map.of());
        return new Open(
                terms, e.host(), Set.of(), e.settings(), List.of(host), Map.of(), door, Map.of(), null, Set.of());
    }

    private static LobbyState after(Open open, LobbyEvent event) {
        return switch (event) {
            case LobbyCreated _ -> open;
            case LobbyClosed _ -> new Closed();
            case LobbyRenamed e -> open.withTitle(e.title());
            case SettingsChanged e -> open.withSettings(e.settings());
            case HostTransferred e -> open.withLeads(e.to(), without(open.coHosts(), e.to()));
            case CoHostAppointed e -> open.withLeads(open.host(), with(open.coHosts(), e.user()));
            case CoHostDismissed e -> open.withLeads(open.host(), without(open.coHosts(), e.user()));
            case MemberMuted e -> open.withMuted(with(open.muted(), e.user(), new Limit(e.until())));
            case MemberUnmuted e -> open.withMuted(without(open.muted(), e.user()));
            case InviteCreated e -> {
                var invite = new Invite(e.role(), e.uses(), e.expiresAt(), e.by());
                yield open.withInvites(with(open.invites(), e.invite(), invite));
            }
            case InviteRevoked e -> open.withInvites(without(open.invites(), e.invite()));
            case InviteExpired e -> open.withInvites(without(open.invites(), e.invite()));
            case LobbyLocked _, LobbyUnlocked _, JoinRequested _, JoinDeclined _, MemberBanned _, MemberUnbanned _ ->
                open.withDoor(DoorHistory.after(open.door(), event));
            case MemberJoined e ->
                used(open, e)
                        .withMembers(MemberHistory.after(open.members(), e))
                        .withDoor(DoorHistory.after(open.door(), e));
            case MemberLeft e ->
                open.withMembers(MemberHistory.after(open.members(), e))
                        .withLeads(open.host(), without(open.coHosts(), e.user()));
            case MemberWentAway _,
                    MemberCameBack _,
                    ReadyChanged _,
                    PadAssigned _,
                    InputAccessChanged _,
                    PanicStopped _ -> open.withMembers(MemberHistory.after(open.members(), event));
            case SessionStarted _, SessionPaused _, SessionResumed _, SessionEnded _ -> LiveHistory.after(open, event);
        };
    }

    private static Open used(Open open, MemberJoined e) {
        var invite = e.invite() == null ? null : open.invites().get(e.invite());
        if (invite == null) {
            return open;
        }
        var once = new Invite(invite.role(), invite.usesLeft() - 1, invite.expiresAt(), invite.by());
        return open.withInvites(with(open.invites(), e.invite(), once));
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var larger = new HashMap<>(map);
        larger.put(key, value);
        return Map.copyOf(larger);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var smaller = new HashMap<>(map);
        smaller.remove(key);
        return Map.copyOf(smaller);
    }

    static <T> Set<T> with(Set<T> set, T item) {
        var larger = new HashSet<>(set);
        larger.add(item);
        return Set.copyOf(larger);
    }

    private static Set<UserId> without(Set<UserId> set, UserId user) {
        var smaller = new HashSet<>(set);
        smaller.remove(user);
        return Set.copyOf(smaller);
    }
}
