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
import io.playcast.id.PasswordId;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.text.Wording;
import io.playcast.wire.LobbyMessage.Create;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens lobbies, each about a game of the catalogue. Blocks on the commit. */
@Component
public final class Opening {
    /** Room to watch, for every lobby alike. */
    private static final int SPECTATORS = 32;

    private final Commands commands;
    private final Ids ids;
    private final Games games;
    private final LobbyPasswords passwords;

    public Opening(Commands commands, Ids ids, Games games, LobbyPasswords passwords) {
        this.commands = commands;
        this.ids = ids;
        this.games = games;
        this.passwords = passwords;
    }

    Answer open(Asked asked, Create create) {
        if (create.capacity() < 1 || create.capacity() > 16) {
            throw Rejected.badRequest("data.capacity", "A lobby holds 1 to 16 players");
        }
        var title = Wording.TITLE.of("data.name", create.name());
        games.requireKnown(create.game());
        var lobby = new LobbyId(ids.madeBy(asked));
        var password = new PasswordId(ids.madeBy(asked, "#password"));
        return passwords
                .kept(password, create.password(), kept -> created(asked, command(asked, lobby, create, title, kept)))
                .with(new Entrance.Lobby(lobby, null));
    }

    private CreateLobby command(
            Asked asked, LobbyId lobby, Create create, String title, @Nullable PasswordId password) {
        return new CreateLobby(
                lobby,
                asked.user(),
                asked.at(),
                new Card(new CardRef("card:" + ids.next()), asked.user(), Audience.MEMBERS, title),
                create.game(),
                create.visibility(),
                create.capacity(),
                SPECTATORS,
                create.region(),
                password);
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
}
