package io.playcast.lobby;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lobby as everybody in it sees it: a pure fold of its events ({@link LobbyFold}). Names are cards, joined when read. */
public record LobbyView(
        LobbyId lobby,
        LobbyStatus status,
        UserId host,
        CardRef title,
        GameId game,
        Visibility visibility,
        int capacity,
        Settings settings,
        List<Member> members,
        List<Invite> invites,
        @Nullable LiveSession session) {

    /** In order of joining. */
    public record Member(UserId user, Role role, boolean ready, InputAccess access, List<HeldPad> pads) {}

    /** A device of a member and the pad it holds, 0 to 3. */
    public record HeldPad(DeviceId device, int pad) {}

    public record Invite(InviteId invite, Role role, int usesLeft, Instant expiresAt) {}

    public record LiveSession(SessionId session, DeviceId agent, UserId owner) {}

    public Optional<Member> member(UserId user) {
        return members.stream().filter(member -> member.user().equals(user)).findFirst();
    }

    /** Every card a reader needs to show this lobby to anybody. */
    public List<CardRef> cards() {
        var users = members.stream().map(member -> CardRef.of(member.user()));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(title), users)
                .toList();
    }
}
