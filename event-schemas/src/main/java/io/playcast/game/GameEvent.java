package io.playcast.game;

import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.UserId;

/** Everything that can have happened to a game of the catalogue. Stored for ever: add, never rename. */
public sealed interface GameEvent {
    GameId game();

    /** A game can be played from now on. @param title card with its name */
    record GameRegistered(GameId game, UserId by, CardRef title, GameSetup setup) implements GameEvent {}

    /** A game is called or played in another way from now on. */
    record GameChanged(GameId game, UserId by, CardRef title, GameSetup setup) implements GameEvent {}
}
