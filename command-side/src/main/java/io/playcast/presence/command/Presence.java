package io.playcast.presence.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.command.CommandTargets;
import io.playcast.command.Decision;
import io.playcast.id.PresenceId;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.ComeBack;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.GoAway;
import io.playcast.presence.PresenceCommand.GoBusy;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.presence.PresenceEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs PresenceRules on Axon. No rule lives here. */
@Aggregate(
        type = "presence",
        cache = "aggregates",
        snapshotTriggerDefinition = "snapshots",
        commandTargetResolver = CommandTargets.BEAN)
final class Presence {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable PresenceId id;

    private PresenceState state = new PresenceState.Absent();

    Presence() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ComeOnline command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(GoOffline command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(GoAway command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(GoBusy command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ComeBack command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ChangeActivity command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ConnectAgent command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(LoseAgent command) {
        return run(command);
    }

    private @Nullable Long run(PresenceCommand command) {
        return Decision.about(command.presence(), () -> PresenceRules.decide(state, command));
    }

    @EventSourcingHandler
    void on(PresenceEvent event, @Timestamp Instant time) {
        id = event.presence();
        state = PresenceRules.evolve(state, event, time);
    }
}
