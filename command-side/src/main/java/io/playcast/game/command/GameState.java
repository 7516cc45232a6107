package io.playcast.game.command;

import io.playcast.game.GameSetup;
import io.playcast.id.CardRef;

/** What a game remembers in order to decide. */
sealed interface GameState {
    /** Not in the catalogue. */
    record Absent() implements GameState {}

    record Registered(CardRef title, GameSetup setup) implements GameState {}
}
