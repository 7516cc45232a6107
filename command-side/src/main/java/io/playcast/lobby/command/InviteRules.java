package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.id.CardRef;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Duration;
import java.util.List;

/** Who may come in, and as what. */
final class InviteRules {
    static final int USES_MOST = 100;
    static final Duration LONGEST = Duration.ofDays(7);
    /** Invites of one lobby that can still be used; more would let its state grow without end. */
    static final int USABLE_MOST = 50;

    private InviteRules() {}

    static List<LobbyEvent> create(Open open, CreateInvite c) {
        open.requireHost(c.by());
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
        return List.of(new InviteCreated(c.lobby(), c.invite(), c.role(), c.uses(), c.expiresAt()));
    }

    /** The role the newcomer gets. An invite for spectators makes a spectator, whatever was asked. */
    static Role admits(Open open, JoinLobby c) {
        if (c.invite() == null) {
            if (open.visibility() != Visibility.PUBLIC) {
                throw LobbyRefusals.inviteNeeded();
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
