package io.playcast.bench.store;

import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.RenameLobby;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.LobbyRenamed;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** What the callers ask for, with ids drawn as the edge draws them; and the events that come of it. */
final class Asked {
    private static final int RANDOM_BYTES = 10;
    private static final int PLAYERS = 4;
    private static final int SPECTATORS = 8;

    private Asked() {}

    static String ulid() {
        var random = new byte[RANDOM_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        return Ulid.of(System.currentTimeMillis(), random);
    }

    static CreateLobby create(LobbyId lobby, UserId host) {
        var game = new GameId("frozen-bubble");
        return new CreateLobby(
                lobby, host, Instant.now(), title(host), game, Visibility.PUBLIC, PLAYERS, SPECTATORS, null, null);
    }

    /** One event and one card. */
    static RenameLobby append(LobbyId lobby, UserId host) {
        return new RenameLobby(lobby, host, Instant.now(), title(host));
    }

    static LobbyCreated created(LobbyId lobby, UserId host) {
        var game = new GameId("frozen-bubble");
        return new LobbyCreated(
                lobby, host, ref(), game, Visibility.PUBLIC, PLAYERS, Settings.DEFAULT, SPECTATORS, null, null);
    }

    static LobbyRenamed appended(LobbyId lobby) {
        return new LobbyRenamed(lobby, ref());
    }

    private static Card title(UserId host) {
        return new Card(ref(), host, Card.Audience.MEMBERS, "Friday night");
    }

    private static CardRef ref() {
        return new CardRef("card:" + ulid());
    }
}
