package io.playcast.command;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import java.time.Instant;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Sends commands as the edge does: with who acts and the correlation id of the client's message. */
record Asking(CommandGateway commands) {
    void ask(Object command) {
        ask(command, "corr-" + Ids.ulid());
    }

    void ask(Object command, String correlation) {
        ask(command, correlation, "line/" + Ids.ulid());
    }

    /** @param id the same again: the same command, sent again */
    @Nullable
    Object ask(Object command, String correlation, String id) {
        var keys = Metadata.of(id, correlation, "c7", "tester");
        return commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(keys)));
    }

    String refusal(Object command) {
        return catchThrowableOfType(Rejected.class, () -> ask(command)).code();
    }

    static CreateLobby create(LobbyId lobby, UserId host) {
        return create(lobby, host, new CardRef("card:" + Ids.ulid()));
    }

    static CreateLobby create(LobbyId lobby, UserId host, CardRef title) {
        var card = new Card(title, host, Card.Audience.MEMBERS, "Friday night");
        return new CreateLobby(
                lobby, host, Instant.now(), card, new GameId("frozen-bubble"), Visibility.PUBLIC, 4, 32, null, null);
    }

    static JoinLobby join(LobbyId lobby, UserId user, DeviceId device) {
        return new JoinLobby(lobby, user, Instant.now(), device, Role.PLAYER, null, null);
    }
}
