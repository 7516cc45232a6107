package io.playcast.lobby;

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
import io.playcast.lobby.LobbyView.Door;
import io.playcast.lobby.LobbyView.Invite;
import io.playcast.lobby.LobbyView.LiveSession;
import io.playcast.lobby.LobbyView.Member;
import io.playcast.lobby.LobbyView.Muted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a lobby looks like after one more event. Pure; read models, edge and browser tests all use this one fold. */
public final class LobbyFold {
    private LobbyFold() {}

    /** @param view null before the first event, which is always LobbyCreated */
    public static LobbyView after(@Nullable LobbyView view, LobbyEvent event) {
        return event instanceof LobbyCreated created
                ? created(created)
                : LobbyDraft.of(known(view, event), draft -> write(draft, event));
    }

    private static LobbyView known(@Nullable LobbyView view, LobbyEvent event) {
        if (view == null) {
            throw new IllegalStateException("the stream " + event.lobby() + " does not begin with LobbyCreated");
        }
        return view;
    }

    private static LobbyView created(LobbyCreated e) {
        var host = new Member(e.host(), Role.PLAYER, false, InputAccess.NONE, List.of(), null);
        return new LobbyView(
                e.lobby(),
                LobbyStatus.OPEN,
                e.host(),
                e.title(),
                e.game(),
                e.visibility(),
                e.capacity(),
                e.spectators(),
                e.region(),
                e.password(),
                e.settings(),
                List.of(host),
                List.of(),
                List.of(),
                new Door(false, List.of(), List.of()),
                List.of(),
                null);
    }

    private static void write(LobbyDraft draft, LobbyEvent event) {
        switch (event) {
            case LobbyCreated _ -> {}
            case LobbyRenamed e -> draft.title = e.title();
            case SettingsChanged e -> draft.settings = e.settings();
            case LobbyClosed _ -> {
                draft.status = LobbyStatus.CLOSED;
                draft.session = null;
            }
            case HostTransferred e -> {
                draft.host = e.to();
                draft.coHosts = without(draft.coHosts, user -> user, e.to());
            }
            case CoHostAppointed e -> draft.coHosts = with(draft.coHosts, user -> user, e.user(), e.user());
            case CoHostDismissed e -> draft.coHosts = without(draft.coHosts, user -> user, e.user());
            case MemberMuted e ->
                draft.muted = with(draft.muted, Muted::user, e.user(), new Muted(e.user(), e.until()));
            case MemberUnmuted e -> draft.muted = without(draft.muted, Muted::user, e.user());
            case InviteCreated e -> {
                var invite = new Invite(e.invite(), e.role(), e.uses(), e.expiresAt(), e.by());
                draft.invites = with(draft.invites, Invite::invite, e.invite(), invite);
            }
            case InviteRevoked e -> draft.invites = without(draft.invites, Invite::invite, e.invite());
            case InviteExpired e -> draft.invites = without(draft.invites, Invite::invite, e.invite());
            case LobbyLocked _, LobbyUnlocked _, JoinRequested _, JoinDeclined _, MemberBanned _, MemberUnbanned _ ->
                draft.door = DoorFold.after(draft.door, event);
            case MemberJoined e -> {
                draft.members = MemberFold.after(draft.members, e);
                draft.door = DoorFold.after(draft.door, e);
                draft.invites = used(draft.invites, e);
            }
            case MemberLeft e -> {
                draft.members = MemberFold.after(draft.members, e);
                draft.coHosts = without(draft.coHosts, user -> user, e.user());
            }
            case MemberWentAway _,
                    MemberCameBack _,
                    ReadyChanged _,
                    PadAssigned _,
                    InputAccessChanged _,
                    PanicStopped _ -> draft.members = MemberFold.after(draft.members, event);
            case SessionStarted e -> draft.session = new LiveSession(e.session(), e.agent(), e.owner(), List.of());
            case SessionPaused _, SessionResumed _, SessionEnded _ ->
                draft.session = LiveFold.after(draft.session, event);
        }
    }

    private static List<Invite> used(List<Invite> invites, MemberJoined e) {
        return invites.stream()
                .map(i -> i.invite().equals(e.invite())
                        ? new Invite(i.invite(), i.role(), i.usesLeft() - 1, i.expiresAt(), i.by())
                        : i)
                .toList();
    }

    static <T> List<T> without(List<T> list, Function<T, Object> key, Object gone) {
        return list.stream().filter(item -> !key.apply(item).equals(gone)).toList();
    }

    /** At the end, in place of what stood under the same key. */
    static <T> List<T> with(List<T> list, Function<T, Object> key, Object own, T item) {
        var longer = new ArrayList<T>(without(list, key, own));
        longer.add(item);
        return List.copyOf(longer);
    }
}
