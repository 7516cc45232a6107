package io.playcast.bench.crash;

import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One command of the load, on one line of text: whoever has the line can ask for exactly the same again.
 *
 * @param id the command's id, as the events' metadata hold it
 * @param extra the id of what it makes; unused where it makes nothing
 */
record Order(String id, Kind kind, LobbyId lobby, UserId by, String extra, Instant at) {
    /** How the ids of such commands begin; automations have ids of their own. */
    static final String MARK = "crash/";

    private static final int FIELDS = 6;

    enum Kind {
        /** Opens a lobby: the first event of a stream, and its title card. */
        CREATE,
        /** Makes an invite: one more event of a stream, and the code's card. */
        INVITE,
        /** Somebody who is not in it says ready: a refusal without a card. */
        STRANGER,
        /** Opens a lobby that is open already: a refusal with a card. */
        CREATE_AGAIN
    }

    LobbyCommand command() {
        return switch (kind) {
            case CREATE, CREATE_AGAIN ->
                new CreateLobby(
                        lobby,
                        by,
                        at,
                        written("Friday night"),
                        new GameId("frozen-bubble"),
                        Visibility.PUBLIC,
                        4,
                        8,
                        null,
                        null);
            case INVITE ->
                new CreateInvite(
                        lobby,
                        by,
                        at,
                        new InviteId(extra),
                        Role.PLAYER,
                        1,
                        at.plus(Duration.ofDays(1)),
                        written("K7M2QX"));
            case STRANGER -> new SetReady(lobby, by, at, true);
        };
    }

    /** The card that stands or falls with the command. */
    Optional<CardRef> card() {
        return switch (kind) {
            case CREATE, CREATE_AGAIN -> Optional.of(new CardRef("card:" + extra));
            case INVITE -> Optional.of(CardRef.of(new InviteId(extra)));
            case STRANGER -> Optional.empty();
        };
    }

    private Card written(String text) {
        return new Card(card().orElseThrow(), by, Card.Audience.MEMBERS, text);
    }

    String line() {
        return String.join(" ", id, kind.name(), lobby.value(), by.value(), extra, Long.toString(at.toEpochMilli()));
    }

    static Order parsed(String line) {
        var fields = line.split(" ");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("No order: " + line);
        }
        return new Order(
                fields[0],
                Kind.valueOf(fields[1]),
                new LobbyId(fields[2]),
                new UserId(fields[3]),
                fields[4],
                Instant.ofEpochMilli(Long.parseLong(fields[5])));
    }
}
