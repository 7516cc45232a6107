package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.MuteMember;
import io.playcast.lobby.LobbyCommand.UnbanMember;
import io.playcast.lobby.LobbyCommand.UnmuteMember;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberMuted;
import io.playcast.lobby.LobbyEvent.MemberUnbanned;
import io.playcast.lobby.LobbyEvent.MemberUnmuted;
import io.playcast.lobby.command.LobbyState.Limit;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What host and co-hosts do about somebody who spoils it for the others. Nobody does it to the host. */
final class ConductRules {
    /** People who are banned, and people who are muted; more would let the lobby's state grow without end. */
    static final int LISTED_MOST = 500;

    private ConductRules() {}

    static List<LobbyEvent> kick(Open open, KickMember c) {
        requirePowerOver(open, c.by(), c.user());
        return open.member(c.user()).isEmpty()
                ? List.of()
                : MembershipRules.gone(
                        open, new MemberLeft(c.lobby(), c.user(), LeaveReason.KICKED, ref(c.reason())), c.at());
    }

    /** Whoever is banned is out at once, and so are the invites they made. */
    static List<LobbyEvent> ban(Open open, BanMember c) {
        requirePowerOver(open, c.by(), c.user());
        requireLater(c.until(), c.at());
        if (new Limit(c.until()).equals(open.door().banned().get(c.user()))) {
            return List.of();
        }
        requireRoom(open.door().banned(), c.user());
        var events = new ArrayList<LobbyEvent>();
        events.add(new MemberBanned(c.lobby(), c.user(), c.until(), ref(c.reason())));
        if (open.member(c.user()).isPresent()) {
            events.addAll(MembershipRules.gone(open, c.lobby(), c.user(), LeaveReason.BANNED, c.at()));
        }
        events.addAll(InviteRules.revokedOf(open, c.lobby(), c.user()));
        return List.copyOf(events);
    }

    static List<LobbyEvent> unban(Open open, UnbanMember c) {
        open.requireLead(c.by());
        return open.door().banned().containsKey(c.user())
                ? List.of(new MemberUnbanned(c.lobby(), c.user()))
                : List.of();
    }

    static List<LobbyEvent> mute(Open open, MuteMember c) {
        requirePowerOver(open, c.by(), c.user());
        requireLater(c.until(), c.at());
        open.member(c.user()).orElseThrow(LobbyRefusals::targetNotMember);
        if (new Limit(c.until()).equals(open.muted().get(c.user()))) {
            return List.of();
        }
        requireRoom(open.muted(), c.user());
        return List.of(new MemberMuted(c.lobby(), c.user(), c.until()));
    }

    static List<LobbyEvent> unmute(Open open, UnmuteMember c) {
        open.requireLead(c.by());
        return open.muted().containsKey(c.user()) ? List.of(new MemberUnmuted(c.lobby(), c.user())) : List.of();
    }

    private static void requirePowerOver(Open open, UserId by, UserId target) {
        open.requireLead(by);
        if (target.equals(open.host())) {
            throw LobbyRefusals.notAgainstHost();
        }
        if (open.coHosts().contains(target)) {
            open.requireHost(by);
        }
    }

    private static void requireLater(@Nullable Instant until, Instant at) {
        if (until != null && !until.isAfter(at)) {
            throw Rejected.badRequest("data.until", "It has to end later than now");
        }
    }

    private static void requireRoom(Map<UserId, Limit> listed, UserId user) {
        if (!listed.containsKey(user) && listed.size() >= LISTED_MOST) {
            throw LobbyRefusals.tooManyListed();
        }
    }

    static @Nullable CardRef ref(@Nullable Card card) {
        return card == null ? null : card.ref();
    }
}
