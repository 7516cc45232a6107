package io.playcast.game;

import io.playcast.card.Card;
import io.playcast.card.WithCards;
import io.playcast.id.GameId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an admin may ask of the catalogue of games; that it is an admin, the door has checked. */
public sealed interface GameCommand {
    @TargetAggregateIdentifier
    GameId game();

    /** Who acts, as known from the token. */
    UserId by();

    Instant at();

    /** Puts a game into the catalogue. @param title a card of {@link UserId#PLATFORM}: it outlives whoever typed it */
    record RegisterGame(GameId game, UserId by, Instant at, Card title, GameSetup setup)
            implements GameCommand, WithCards {
        @Override
        public List<Card> cards() {
            return List.of(title);
        }
    }

    /** Changes how a game is called or played. @param title null to leave it as it is */
    record ChangeGame(
            GameId game, UserId by, Instant at, @Nullable Card title, GameSetup setup)
            implements GameCommand, WithCards {
        @Override
        public List<Card> cards() {
            return title == null ? List.of() : List.of(title);
        }
    }
}
