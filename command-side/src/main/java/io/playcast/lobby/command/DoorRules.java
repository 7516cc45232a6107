package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.card.Card.Audience;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyLocked;
import io.playcast.lobby.LobbyEvent.LobbyUnlocked;
import io.playcast.lobby.command.LobbyState.Open;
import io.playcast.lobby.command.MembershipRules.Newcomer;
import java.time.Instant;
import java.util.List;

/** The door: who may knock, who opens it, and to whom it stays shut. */
final class DoorRules {
    /** Requests nobody has answered; strangers make them, and more would let the lobby's state grow without end. */
    static final int REQUESTS_MOST = 50;

    private DoorRules() {}

    static List<LobbyEvent> lock(Open open, LockLobby c) {
        open.requireLead(c.by());
        return open.door().locked() ? List.of() : List.of(new LobbyLocked(c.lobby()));
    }

    static List<LobbyEvent> unlock(Open open, UnlockLobby c) {
        open.requireLead(c.by());
        return open.door().locked() ? List.of(new LobbyUnlocked(c.lobby())) : List.of();
    }

    static List<LobbyEvent> request(Open open, RequestToJoin c) {
        if (open.member(c.by()).isPresent() || open.door().requests().containsKey(c.by())) {
            return List.of();
        }
        requireNotBanned(open, c.by(), c.at());
        if (c.words() != null && c.words().audience() != Audience.HOST) {
            throw Rejected.badRequest("data.words", "What somebody says at the door is for host and co-hosts only");
        }
        if (open.door().requests().size() >= REQUESTS_MOST) {
            throw LobbyRefusals.tooManyRequests();
        }
        var words = c.words() == null ? null : c.words().ref();
        return List.of(new JoinRequested(c.lobby(), c.by(), c.device(), c.as(), words));
    }

    static List<LobbyEvent> approve(Open open, ApproveJoin c) {
        open.requireLead(c.by());
        if (open.member(c.user()).isPresent()) {
            return List.of();
        }
        var request = open.door().requests().get(c.user());
        if (request == null) {
            throw LobbyRefusals.noRequest();
        }
        return MembershipRules.entered(open, c.lobby(), new Newcomer(c.user(), request.device(), request.role(), null));
    }

    static List<LobbyEvent> decline(Open open, DeclineJoin c) {
        open.requireLead(c.by());
        return open.door().requests().containsKey(c.user())
                ? List.of(new JoinDeclined(c.lobby(), c.user()))
                : List.of();
    }

    /** Whatever invite or password somebody has: a ban and a lock come first. */
    static void requireOpenTo(Open open, UserId user, Instant at) {
        requireNotBanned(open, user, at);
        if (open.door().locked()) {
            throw LobbyRefusals.locked();
        }
    }

    private static void requireNotBanned(Open open, UserId user, Instant at) {
        if (open.door().isBanned(user, at)) {
            throw LobbyRefusals.banned();
        }
    }
}
