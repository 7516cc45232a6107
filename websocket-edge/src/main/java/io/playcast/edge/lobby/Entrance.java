package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.invite.InviteCode;
import io.playcast.invite.InviteRef;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.wire.LobbyMessage.Create;
import io.playcast.wire.LobbyMessage.Invite;
import io.playcast.wire.LobbyMessage.Join;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens lobbies, makes invites and lets people in: what ends with somebody being a member. Blocks on the commit. */
@Component
public final class Entrance {
    private static final int LONGEST_TITLE = 60;
    /** Room to watch, for every lobby alike. */
    private static final int SPECTATORS = 32;

    private final Commands commands;
    private final Ids ids;
    private final Invitations invitations;
    private final io.playcast.edge.stream.Audience audience;

    record Lobby(LobbyId lobby) {}

    record Invited(InviteId invite, String code, Instant expiresAt) {}

    public Entrance(Commands commands, Ids ids, Invitations invitations, io.playcast.edge.stream.Audience audience) {
        this.commands = commands;
        this.ids = ids;
        this.invitations = invitations;
        this.audience = audience;
    }

    Answer create(Asked asked, Create create) {
        if (asked.who().principal().lobby() != null || asked.who().principal().is(AccountRole.GUEST)) {
            throw new Rejected("access.one-lobby", "A guest can be in the lobby of the invite only");
        }
        var title = title(create.name());
        require(create.capacity() >= 1 && create.capacity() <= 16, "data.capacity", "A lobby holds 1 to 16 players");
        var lobby = new LobbyId(ids.madeBy(asked));
        var card = new Card(new CardRef("card:" + ids.next()), asked.user(), Audience.MEMBERS, title);
        var answer = created(
                asked,
                new CreateLobby(
                        lobby,
                        asked.user(),
                        asked.at(),
                        card,
                        create.game(),
                        create.visibility(),
                        create.capacity(),
                        SPECTATORS,
                        null,
                        null));
        audience.entered(asked.user(), lobby);
        return answer.with(new Lobby(lobby));
    }

    /** The lobby's id is this message's own: when it exists, the message took effect before, and this is its answer. */
    private Answer created(Asked asked, CreateLobby command) {
        try {
            return commands.send(asked, command.lobby(), command);
        } catch (Rejected refused) {
            if (refused.code().equals("lobby.exists")) {
                return Answer.OK;
            }
            throw refused;
        }
    }

    Answer join(Asked asked, Join join) {
        require((join.lobby() == null) != (join.code() == null), "data", "Either a lobby or a code says where to go");
        var way = join.code() == null
                ? new Invitations.Way(join.lobby(), null, io.playcast.lobby.Role.PLAYER)
                : invitations.follow(InviteCode.typed(join.code()));
        var only = asked.who().principal().lobby();
        if (only != null && !only.equals(way.lobby())) {
            throw new Rejected("access.one-lobby", "This token is good for one lobby only");
        }
        var role = join.as() == null ? way.role() : join.as();
        var answer = commands.send(
                asked,
                way.lobby(),
                new JoinLobby(way.lobby(), asked.user(), asked.at(), asked.device(), role, way.invite(), null));
        audience.entered(asked.user(), way.lobby());
        return answer.with(new Lobby(way.lobby()));
    }

    Answer invite(Asked asked, Invite invite) {
        require(invite.uses() >= 1 && invite.uses() <= 100, "data.uses", "An invite has 1 to 100 uses");
        require(
                invite.expiresIn() >= 60 && invite.expiresIn() <= 604_800,
                "data.expiresIn",
                "An invite lasts 60 to 604800 seconds");
        var ref = new InviteRef(invite.lobby(), new InviteId(ids.madeBy(asked)));
        var expires = asked.at().plusSeconds(invite.expiresIn());
        return invitations.claimed(
                ref,
                code -> commands.send(
                                asked,
                                ref.lobby(),
                                new CreateInvite(
                                        ref.lobby(),
                                        asked.user(),
                                        asked.at(),
                                        ref.invite(),
                                        invite.role(),
                                        invite.uses(),
                                        expires,
                                        new Card(CardRef.of(ref.invite()), asked.user(), Audience.HOST, code.value())))
                        .with(new Invited(ref.invite(), invitations.written(ref, code), expires)));
    }

    private static String title(String name) {
        var title = name.strip();
        int length = title.codePointCount(0, title.length());
        require(
                length >= 1 && length <= LONGEST_TITLE && title.codePoints().noneMatch(Character::isISOControl),
                "data.name",
                "A lobby's name has 1 to " + LONGEST_TITLE + " characters");
        return title;
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Rejected.badRequest(field, sentence);
        }
    }
}
