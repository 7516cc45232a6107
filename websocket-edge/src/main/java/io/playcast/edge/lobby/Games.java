package io.playcast.edge.lobby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.id.GameId;
import org.springframework.stereotype.Component;

/** Whether a game is in the catalogue: its stream has begun. What is once in it stays, so it is remembered. Blocks on the store. */
@Component
public final class Games {
    private static final int REMEMBERED = 10_000;

    private final EventHistory history;
    private final Cache<GameId, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public Games(EventHistory history) {
        this.history = history;
    }

    void requireKnown(GameId game) {
        if (known.getIfPresent(game) != null) {
            return;
        }
        if (history.stream(game.toString(), 0, 1).isEmpty()) {
            throw new Rejected("game.unknown", "There is no such game in the catalogue", "data.game", 0);
        }
        known.put(game, true);
    }
}
