package io.playcast.lobby.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.command.Decision;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs LobbyRules on Axon. No rule lives here. */
@Aggregate(type = "lobby", cache = "aggregates")
final class Lobby {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable LobbyId id;

    private LobbyState state = new LobbyState.Absent();

    Lobby() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(CreateLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(JoinLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(LeaveLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(SetReady command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(ChangeSettings command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(CreateInvite command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(AssignPad command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(SetInputAccess command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(StartSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(EndSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(AdmitViewer command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable Long handle(CloseLobby command) {
        return run(command);
    }

    private @Nullable Long run(LobbyCommand command) {
        return Decision.about(command.lobby(), () -> LobbyRules.decide(state, command));
    }

    @EventSourcingHandler
    void on(LobbyEvent event) {
        id = event.lobby();
        state = LobbyRules.evolve(state, event);
    }
}
