package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.InviteExpired;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who may come in, and as what. */
final class InviteRules {
    static final int USES_MOST = 100;
    static final Duration LONGEST = Duration.ofDays(7);
    /** Invites of one lobby that can still be used; more would let its state grow without end. */
    static final int USABLE_MOST = 50;

    private InviteRules() {}

    static List<LobbyEvent> create(Open open, CreateInvite c) {
        open.requireLead(c.by());
        require(
                c.uses() >= 1 && c.uses() <= USES_MOST,
                "data.uses",
                "An invite can be used 1 to " + USES_MOST + " times");
        require(
                c.expiresAt().isAfter(c.at()) && !c.expiresAt().isAfter(c.at().plus(LONGEST)),
                "data.expiresIn",
                "An invite ends within " + LONGEST.toDays() + " days");
        require(c.code().ref().equals(CardRef.of(c.invite())), "data.code", "A code is the card of its own invite");
        if (open.invites().containsKey(c.invite())) {
            throw LobbyRefusals.inviteExists();
        }
        var usable = open.invites().values().stream()
                .filter(invite -> invite.usesLeft() > 0 && !invite.expired(c.at()))
                .count();
        if (usable >= USABLE_MOST) {
            throw LobbyRefusals.tooManyInvites();
        }
        return List.of(new InviteCreated(c.lobby(), c.invite(), c.role(), c.uses(), c.expiresAt(), c.by()));
    }

    static List<LobbyEvent> revoke(Open open, RevokeInvite c) {
        open.requireLead(c.by());
        return open.invites().containsKey(c.invite()) ? List.of(new InviteRevoked(c.lobby(), c.invite())) : List.of();
    }

    /** What one person let others in by goes with that person. */
    static List<LobbyEvent> revokedOf(Open open, LobbyId lobby, UserId user) {
        return open.invites().entrySet().stream()
                .filter(invite -> user.equals(invite.getValue().by()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(InviteId::value))
                .<LobbyEvent>map(invite -> new InviteRevoked(lobby, invite))
                .toList();
    }

    static List<LobbyEvent> expire(Open open, ExpireInvite c) {
        var invite = open.invites().get(c.invite());
        return invite != null && invite.expired(c.at()) ? List.of(new InviteExpired(c.lobby(), c.invite())) : List.of();
    }

    /** The role the newcomer gets. An invite for spectators makes a spectator, whatever was asked. */
    static Role admits(Open open, JoinLobby c) {
        if (c.invite() == null) {
            if (open.terms().visibility() != Visibility.PUBLIC) {
                throw LobbyRefusals.inviteNeeded();
            }
            // An invite is a secret of its own; without one the password has to be known.
            var password = open.terms().password();
            if (password != null && !password.equals(c.proven())) {
                throw LobbyRefusals.passwordNeeded();
            }
            return c.as();
        }
        var invite = open.invites().get(c.invite());
        if (invite == null) {
            throw LobbyRefusals.inviteUnknown();
        }
        if (invite.expired(c.at())) {
            throw LobbyRefusals.inviteExpired();
        }
        if (invite.usesLeft() <= 0) {
            throw LobbyRefusals.inviteUsedUp();
        }
        return switch (invite.role()) {
            case PLAYER -> c.as();
            case SPECTATOR -> Role.SPECTATOR;
        };
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Rejected.badRequest(field, sentence);
        }
    }
}
