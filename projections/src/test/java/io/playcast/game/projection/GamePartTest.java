package io.playcast.game.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.game.Controls;
import io.playcast.game.GameEvent.GameRegistered;
import io.playcast.game.GameSetup;
import io.playcast.given.Played;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.session.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GamePartTest {
    private final Played evening = Played.evening();
    private final Instant time = Instant.parse("2026-01-02T20:00:00Z");

    @Test
    void a_lobby_gives_its_game_a_session_and_the_minutes_that_it_lasted() {
        var events = new ArrayList<Object>(evening.openLobby());
        events.add(new SessionEnded(evening.lobby(), evening.session(), EndReason.HOST_ENDED));
        events.add(evening.closed());
        assertThat(fold(events).shares()).containsExactly(Map.entry("frozen-bubble", new GameSums(null, 1, 1, 60_000)));
    }

    @Test
    void a_game_of_the_catalogue_adds_what_it_is_to_what_its_lobbies_say() {
        var setup = new GameSetup(1, 2, Controls.KEYS, 2);
        var registered = new GameRegistered(
                new GameId("frozen-bubble"),
                evening.host(),
                new CardRef("card:" + evening.lobby().value()),
                setup);
        var sums = fold(List.copyOf(evening.openLobby()))
                .sums()
                .plus(fold(List.of(registered)).sums());
        assertThat(sums.game().setup()).isEqualTo(setup);
        assertThat(sums.sessions()).isEqualTo(1);
    }

    private GamePart fold(List<?> events) {
        GamePart part = null;
        for (int i = 0; i < events.size(); i++) {
            part = GamePart.after(part, events.get(i), time.plusSeconds(60L * i));
        }
        return part;
    }
}
