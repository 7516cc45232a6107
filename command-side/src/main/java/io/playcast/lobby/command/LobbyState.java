package io.playcast.lobby.command;

import io.playcast.id.DeviceId;
import io.playcast.id.InviteId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a lobby remembers in order to decide, and nothing that is only for showing. */
sealed interface LobbyState {
    /** No such lobby yet. */
    record Absent() implements LobbyState {}

    /** Over; refuses everything. */
    record Closed() implements LobbyState {}

    /** @param members in order of joining @param live the one live session @param sessions every session id ever used */
    record Open(
            UserId host,
            Visibility visibility,
            int capacity,
            Settings settings,
            List<Member> members,
            Map<InviteId, Invite> invites,
            @Nullable Live live,
            Set<SessionId> sessions)
            implements LobbyState {

        Optional<Member> member(UserId user) {
            return members.stream().filter(member -> member.user().equals(user)).findFirst();
        }

        /** The one who acts; everything but joining and leaving is for members only. */
        Member require(UserId user) {
            return member(user).orElseThrow(LobbyRefusals::notMember);
        }

        void requireHost(UserId user) {
            require(user);
            if (!user.equals(host)) {
                throw LobbyRefusals.notHost();
            }
        }

        boolean ownsLiveSession(UserId user) {
            return live != null && live.owner().equals(user);
        }

        /** The only one who may let keyboard and mouse through: the live agent's owner, or whoever could start one. */
        boolean mayGrantDesktop(UserId user) {
            return live == null ? user.equals(host) : ownsLiveSession(user);
        }

        boolean hasRoomFor(Role role) {
            long present =
                    members.stream().filter(member -> member.role() == role).count();
            return switch (role) {
                case PLAYER -> present < capacity;
                case SPECTATOR -> present < MembershipRules.SPECTATORS_MOST;
            };
        }
    }

    /** @param pads which pad each of the member's devices holds */
    record Member(UserId user, Role role, boolean ready, InputAccess access, Map<DeviceId, Integer> pads) {
        Member withAccess(InputAccess changed) {
            return new Member(user, role, ready, changed, pads);
        }

        Member withReady(boolean changed) {
            return new Member(user, role, changed, access, pads);
        }
    }

    record Invite(Role role, int usesLeft, Instant expiresAt) {
        boolean expired(Instant at) {
            return !at.isBefore(expiresAt);
        }
    }

    record Live(SessionId session, UserId owner) {}
}
