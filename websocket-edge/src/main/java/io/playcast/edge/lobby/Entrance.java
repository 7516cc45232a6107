package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.LobbyId;
import io.playcast.invite.InviteCode;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.Role;
import io.playcast.text.Wording;
import io.playcast.wire.LobbyMessage.Join;
import io.playcast.wire.LobbyMessage.Request;
import io.playcast.wire.ServerMessage.ChatLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people in, by invite, by password, by the open door, or lets them knock. Blocks on the commit. */
@Component
public final class Entrance {
    private final Commands commands;
    private final Ids ids;
    private final Invitations invitations;
    private final LobbyPasswords passwords;

    /** Data of the answer. @param chat its last lines, null of a new one */
    record Lobby(LobbyId lobby, @Nullable List<ChatLine> chat) {}

    public Entrance(Commands commands, Ids ids, Invitations invitations, LobbyPasswords passwords) {
        this.commands = commands;
        this.ids = ids;
        this.invitations = invitations;
        this.passwords = passwords;
    }

    /** The answer's data is the lobby's id. */
    Answer join(Asked asked, Join join) {
        if ((join.lobby() == null) == (join.code() == null)) {
            throw Rejected.badRequest("data", "Either a lobby or a code says where to go");
        }
        var way = join.code() == null
                ? new Invitations.Way(join.lobby(), null, Role.PLAYER)
                : invitations.follow(InviteCode.typed(join.code()));
        requireMayGo(asked, way.lobby());
        var proven = join.code() == null ? passwords.proven(asked.user(), way.lobby(), join.password()) : null;
        var role = join.as() == null ? way.role() : join.as();
        return commands.send(
                        asked,
                        way.lobby(),
                        new JoinLobby(
                                way.lobby(), asked.user(), asked.at(), asked.device(), role, way.invite(), proven))
                .with(way.lobby());
    }

    Answer request(Asked asked, Request request) {
        var words = request.words() == null
                ? null
                : new Card(
                        new CardRef("card:" + ids.madeBy(asked, "#words")),
                        asked.user(),
                        Audience.HOST,
                        Wording.WORDS.of("data.words", request.words()));
        var role = request.as() == null ? Role.PLAYER : request.as();
        return commands.send(
                asked,
                request.lobby(),
                new RequestToJoin(request.lobby(), asked.user(), asked.at(), asked.device(), role, words));
    }

    /** A code says which lobby only when it is followed. */
    private static void requireMayGo(Asked asked, LobbyId lobby) {
        var only = asked.who().principal().lobby();
        if (only != null && !only.equals(lobby)) {
            throw new Rejected("access.one-lobby", "This token is good for one lobby only");
        }
    }
}
