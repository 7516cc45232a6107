package io.playcast.lobby;

import io.playcast.id.UserId;
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
import io.playcast.lobby.LobbyView.HeldPad;
import io.playcast.lobby.LobbyView.Invite;
import io.playcast.lobby.LobbyView.LiveSession;
import io.playcast.lobby.LobbyView.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lobby looks like after one more event. Pure; read models, edge and browser tests all use this one fold. */
public final class LobbyFold {
    private LobbyFold() {}

    /** @param view null before the first event, which is always LobbyCreated */
    public static LobbyView after(@Nullable LobbyView view, LobbyEvent event) {
        return event instanceof LobbyCreated created ? created(created) : changed(known(view, event), event);
    }

    private static LobbyView known(@Nullable LobbyView view, LobbyEvent event) {
        if (view == null) {
            throw new IllegalStateException("the stream " + event.lobby() + " does not begin with LobbyCreated");
        }
        return view;
    }

    private static LobbyView created(LobbyCreated e) {
        var host = new Member(e.host(), Role.PLAYER, false, InputAccess.NONE, List.of());
        return new LobbyView(
                e.lobby(),
                LobbyStatus.OPEN,
                e.host(),
                e.title(),
                e.game(),
                e.visibility(),
                e.capacity(),
                e.settings(),
                List.of(host),
                List.of(),
                null);
    }

    private static LobbyView changed(LobbyView view, LobbyEvent event) {
        return switch (event) {
            case LobbyCreated _ -> view;
            case MemberJoined e -> joined(view, e);
            case MemberLeft e -> members(view, without(view.members(), e.user()));
            case ReadyChanged e ->
                member(view, e.user(), m -> new Member(m.user(), m.role(), e.ready(), m.access(), m.pads()));
            case SettingsChanged e -> copy(view, view.status(), view.host(), e.settings(), view.session());
            case InviteCreated e ->
                invites(view, append(view.invites(), new Invite(e.invite(), e.role(), e.uses(), e.expiresAt())));
            case PadAssigned e -> member(view, e.user(), m -> holding(m, e));
            case InputAccessChanged e ->
                member(view, e.user(), m -> new Member(m.user(), m.role(), m.ready(), e.access(), m.pads()));
            case HostTransferred e -> copy(view, view.status(), e.to(), view.settings(), view.session());
            case SessionStarted e ->
                copy(
                        view,
                        view.status(),
                        view.host(),
                        view.settings(),
                        new LiveSession(e.session(), e.agent(), e.owner()));
            case SessionEnded _ -> copy(view, view.status(), view.host(), view.settings(), null);
            case LobbyClosed _ -> copy(view, LobbyStatus.CLOSED, view.host(), view.settings(), null);
        };
    }

    private static LobbyView joined(LobbyView view, MemberJoined e) {
        var invites = view.invites().stream()
                .map(i -> i.invite().equals(e.invite())
                        ? new Invite(i.invite(), i.role(), i.usesLeft() - 1, i.expiresAt())
                        : i)
                .toList();
        var newcomer = new Member(e.user(), e.role(), false, e.access(), List.of());
        return members(invites(view, invites), append(without(view.members(), e.user()), newcomer));
    }

    private static Member holding(Member m, PadAssigned e) {
        var others = m.pads().stream().filter(held -> !held.device().equals(e.device()));
        var now = e.pad() == Pad.NONE ? Stream.<HeldPad>empty() : Stream.of(new HeldPad(e.device(), e.pad()));
        var pads = Stream.concat(others, now).toList();
        // A pad turns a spectator into a player; the rules have checked that there is room.
        var role = pads.isEmpty() ? m.role() : Role.PLAYER;
        return new Member(m.user(), role, m.ready(), m.access(), pads);
    }

    private static LobbyView member(LobbyView view, UserId user, UnaryOperator<Member> change) {
        return members(
                view,
                view.members().stream()
                        .map(m -> m.user().equals(user) ? change.apply(m) : m)
                        .toList());
    }

    private static List<Member> without(List<Member> members, UserId user) {
        return members.stream().filter(m -> !m.user().equals(user)).toList();
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new ArrayList<T>(list);
        longer.add(item);
        return List.copyOf(longer);
    }

    private static LobbyView copy(
            LobbyView v, LobbyStatus status, UserId host, Settings settings, @Nullable LiveSession session) {
        return new LobbyView(
                v.lobby(),
                status,
                host,
                v.title(),
                v.game(),
                v.visibility(),
                v.capacity(),
                settings,
                v.members(),
                v.invites(),
                session);
    }

    private static LobbyView members(LobbyView v, List<Member> members) {
        return new LobbyView(
                v.lobby(),
                v.status(),
                v.host(),
                v.title(),
                v.game(),
                v.visibility(),
                v.capacity(),
                v.settings(),
                members,
                v.invites(),
                v.session());
    }

    private static LobbyView invites(LobbyView v, List<Invite> invites) {
        return new LobbyView(
                v.lobby(),
                v.status(),
                v.host(),
                v.title(),
                v.game(),
                v.visibility(),
                v.capacity(),
                v.settings(),
                v.members(),
                invites,
                v.session());
    }
}
