package io.playcast.lobby;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.PasswordId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lobby as everybody in it sees it: a pure fold of its events ({@link LobbyFold}). Names are cards, joined when read.
 *
 * @param capacity players that it has room for
 * @param spectators that it has room for, beside the players
 * @param password what has to be known to come in without an invite, null when nothing
 * @param members in order of joining
 */
public record LobbyView(
        LobbyId lobby,
        LobbyStatus status,
        UserId host,
        CardRef title,
        GameId game,
        Visibility visibility,
        int capacity,
        int spectators,
        @Nullable Region region,
        @Nullable PasswordId password,
        Settings settings,
        List<Member> members,
        List<UserId> coHosts,
        List<Invite> invites,
        Door door,
        List<Muted> muted,
        @Nullable LiveSession session) {

    /** @param away since when all connections are lost, null while there is one */
    public record Member(
            UserId user,
            Role role,
            boolean ready,
            InputAccess access,
            List<HeldPad> pads,
            @Nullable Instant away) {
        Member withAccess(InputAccess changed) {
            return new Member(user, role, ready, changed, pads, away);
        }
    }

    /** A device of a member and the pad it holds, 0 to 3. */
    public record HeldPad(DeviceId device, int pad) {}

    /** @param by who made it, null where an old event does not say */
    public record Invite(
            InviteId invite,
            Role role,
            int usesLeft,
            Instant expiresAt,
            @Nullable UserId by) {}

    /** Who is at the door, and who is kept out. */
    public record Door(boolean locked, List<JoinRequest> requests, List<Banned> banned) {}

    /** Somebody who asks to be let in. */
    public record JoinRequest(
            UserId user,
            DeviceId device,
            Role role,
            @Nullable CardRef words) {}

    /** @param until null: as long as the lobby lives */
    public record Banned(
            UserId user, @Nullable Instant until, @Nullable CardRef words) {}

    /** Somebody whose chat is not passed on; stays through leaving and coming back. @param until null: until unmuted */
    public record Muted(UserId user, @Nullable Instant until) {}

    /** @param pauses empty while the session goes on */
    public record LiveSession(SessionId session, DeviceId agent, UserId owner, List<Pause> pauses) {
        public boolean paused() {
            return !pauses.isEmpty();
        }
    }

    public record Pause(PauseReason reason, Instant since) {}

    public Optional<Member> member(UserId user) {
        return members.stream().filter(member -> member.user().equals(user)).findFirst();
    }

    /** Host or co-host. */
    public boolean isLedBy(UserId user) {
        return user.equals(host) || coHosts.contains(user);
    }

    public boolean isMuted(UserId user, Instant at) {
        return muted.stream().anyMatch(m -> m.user().equals(user) && (m.until() == null || at.isBefore(m.until())));
    }

    /** An unlisted lobby is found by its link, not by looking. */
    public boolean isListedFor(UserId reader) {
        return visibility == Visibility.PUBLIC || member(reader).isPresent();
    }

    /** Every card a reader needs to show this lobby to anybody. */
    public List<CardRef> cards() {
        var users = Stream.concat(
                members.stream().map(member -> CardRef.of(member.user())),
                door.requests().stream().map(request -> CardRef.of(request.user())));
        return Stream.concat(Stream.of(title), users).toList();
    }
}
