package io.playcast.game.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.game.GameCommand;
import io.playcast.game.GameCommand.ChangeGame;
import io.playcast.game.GameCommand.RegisterGame;
import io.playcast.game.GameEvent;
import io.playcast.id.GameId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs GameRules on Axon. No rule lives here. */
@Aggregate(type = "game")
final class Game {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable GameId id;

    private GameState state = new GameState.Absent();

    Game() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeGame command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterGame command) {
        run(command);
    }

    private void run(GameCommand command) {
        GameRules.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(GameEvent event) {
        id = event.game();
        state = GameRules.evolve(state, event);
    }
}
