package io.playcast.game.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.command.CommandTargets;
import io.playcast.command.Decision;
import io.playcast.game.GameCommand;
import io.playcast.game.GameCommand.ChangeGame;
import io.playcast.game.GameCommand.RegisterGame;
import io.playcast.game.GameEvent;
import io.playcast.id.GameId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs GameRules on Axon. No rule lives here. */
@Aggregate(
        type = "game",
        cache = "aggregates",
        snapshotTriggerDefinition = "snapshots",
        commandTargetResolver = CommandTargets.BEAN)
final class Game {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable GameId id;

    private GameState state = new GameState.Absent();

    Game() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ChangeGame command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RegisterGame command) {
        return run(command);
    }

    private @Nullable Long run(GameCommand command) {
        return Decision.about(command.game(), () -> GameRules.decide(state, command));
    }

    @EventSourcingHandler
    void on(GameEvent event) {
        id = event.game();
        state = GameRules.evolve(state, event);
    }
}
