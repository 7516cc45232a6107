package io.playcast.bench.store;

import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.Visibility;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** What the callers ask for: the commands of an evening, with ids drawn as the edge draws them. */
final class Asked {
    private static final int RANDOM_BYTES = 10;
    private static final int PLAYERS = 4;

    private Asked() {}

    static String ulid() {
        var random = new byte[RANDOM_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        return Ulid.of(System.currentTimeMillis(), random);
    }

    static CreateLobby create(LobbyId lobby, UserId host) {
        var title = new Card(new CardRef("card:" + ulid()), host, Card.Audience.MEMBERS, "Friday night");
        return new CreateLobby(
                lobby, host, Instant.now(), title, new GameId("frozen-bubble"), Visibility.PUBLIC, PLAYERS);
    }

    /** One event as long as {@code turn} goes up by one. */
    static LobbyCommand append(LobbyId lobby, UserId host, long turn) {
        return new SetReady(lobby, host, Instant.now(), turn % 2 == 0);
    }
}
