package io.playcast.game;

import io.playcast.game.GameEvent.GameChanged;
import io.playcast.game.GameEvent.GameRegistered;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import org.jspecify.annotations.Nullable;

/** A game of the catalogue: a pure fold of its events. */
public record GameView(GameId game, CardRef title, GameSetup setup) {
    /** @param before null before the first event; each event says everything */
    public static GameView after(@Nullable GameView before, GameEvent event) {
        return switch (event) {
            case GameRegistered e -> new GameView(e.game(), e.title(), e.setup());
            case GameChanged e -> new GameView(e.game(), e.title(), e.setup());
        };
    }
}
