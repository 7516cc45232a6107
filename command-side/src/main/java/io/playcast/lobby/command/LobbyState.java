package io.playcast.lobby.command;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.InviteId;
import io.playcast.id.PasswordId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.PauseReason;
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

    /** @param members in order of joining @param muted stays when they leave @param live the one live session @param sessions every session id ever used */
    record Open(
            Terms terms,
            UserId host,
            Set<UserId> coHosts,
            Settings settings,
            List<Member> members,
            Map<InviteId, Invite> invites,
            Door door,
            Map<UserId, Limit> muted,
            @Nullable Live live,
            Set<SessionId> sessions)
            implements LobbyState {

        Optional<Member> member(UserId user) {
            return members.stream().filter(member -> member.user().equals(user)).findFirst();
        }

        /** The one who acts; everything but coming in and going out is for members only. */
        Member require(UserId user) {
            return member(user).orElseThrow(LobbyRefusals::notMember);
        }

        void requireHost(UserId user) {
            require(user);
            if (!user.equals(host)) {
                throw LobbyRefusals.notHost();
            }
        }

        /** Host or co-host. */
        boolean isLedBy(UserId user) {
            return user.equals(host) || coHosts.contains(user);
        }

        void requireLead(UserId user) {
            require(user);
            if (!isLedBy(user)) {
                throw LobbyRefusals.notLead();
            }
        }

        /** Whose machine it is may always stop what others do on it, in the lobby or not. */
        void requireLeadOrOwner(UserId user) {
            if (!ownsLiveSession(user)) {
                requireLead(user);
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
                case PLAYER -> present < terms.capacity();
                case SPECTATOR -> present < terms.spectators();
            };
        }

        Open withTitle(CardRef title) {
            var renamed = new Terms(title, terms.visibility(), terms.capacity(), terms.spectators(), terms.password());
            return new Open(renamed, host, coHosts, settings, members, invites, door, muted, live, sessions);
        }

        Open withLeads(UserId head, Set<UserId> others) {
            return new Open(terms, head, others, settings, members, invites, door, muted, live, sessions);
        }

        Open withSettings(Settings changed) {
            return new Open(terms, host, coHosts, changed, members, invites, door, muted, live, sessions);
        }

        Open withMembers(List<Member> changed) {
            return new Open(terms, host, coHosts, settings, changed, invites, door, muted, live, sessions);
        }

        Open withInvites(Map<InviteId, Invite> changed) {
            return new Open(terms, host, coHosts, settings, members, changed, door, muted, live, sessions);
        }

        Open withDoor(Door changed) {
            return new Open(terms, host, coHosts, settings, members, invites, changed, muted, live, sessions);
        }

        Open withMuted(Map<UserId, Limit> changed) {
            return new Open(terms, host, coHosts, settings, members, invites, door, changed, live, sessions);
        }

        Open withLive(@Nullable Live changed, Set<SessionId> used) {
            return new Open(terms, host, coHosts, settings, members, invites, door, muted, changed, used);
        }
    }

    /** What the lobby was opened with. @param password what has to be known to come in without an invite */
    record Terms(
            CardRef title,
            Visibility visibility,
            int capacity,
            int spectators,
            @Nullable PasswordId password) {}

    /** @param pads which pad each of the member's devices holds @param away since when, null while connected */
    record Member(
            UserId user,
            Role role,
            boolean ready,
            InputAccess access,
            Map<DeviceId, Integer> pads,
            @Nullable Instant away) {
        Member withAccess(InputAccess changed) {
            return new Member(user, role, ready, changed, pads, away);
        }
    }

    /** @param by who made it, null where an old event does not say */
    record Invite(
            Role role,
            int usesLeft,
            Instant expiresAt,
            @Nullable UserId by) {
        boolean expired(Instant at) {
            return !at.isBefore(expiresAt);
        }
    }

    record Door(boolean locked, Map<UserId, Request> requests, Map<UserId, Limit> banned) {
        boolean isBanned(UserId user, Instant at) {
            var ban = banned.get(user);
            return ban != null && ban.holds(at);
        }
    }

    record Request(DeviceId device, Role role) {}

    /** How long something is forbidden. @param until null for good */
    record Limit(@Nullable Instant until) {
        boolean holds(Instant at) {
            return until == null || at.isBefore(until);
        }
    }

    /** @param pauses what holds it back, and since when */
    record Live(SessionId session, UserId owner, Map<PauseReason, Instant> pauses) {}
}
