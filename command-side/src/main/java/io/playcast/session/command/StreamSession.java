package io.playcast.session.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.command.CommandTargets;
import io.playcast.command.Decision;
import io.playcast.id.SessionId;
import io.playcast.session.SessionCommand;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionCommand.OpenStream;
import io.playcast.session.SessionCommand.PauseSession;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.SessionCommand.ResumeSession;
import io.playcast.session.SessionEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs SessionRules on Axon. No rule lives here. */
@Aggregate(
        type = "session",
        cache = "aggregates",
        snapshotTriggerDefinition = "snapshots",
        commandTargetResolver = CommandTargets.BEAN)
final class StreamSession {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable SessionId id;

    private SessionState state = new SessionState.Absent();

    StreamSession() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(OpenStream command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(AttachViewer command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(DetachViewer command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RecordMilestone command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ChangeQuality command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(AutomateQuality command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ReportTrouble command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(PauseSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ResumeSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(EndStream command) {
        return run(command);
    }

    private @Nullable Long run(SessionCommand command) {
        return Decision.about(command.session(), () -> SessionRules.decide(state, command));
    }

    @EventSourcingHandler
    void on(SessionEvent event, @Timestamp Instant time) {
        id = event.session();
        state = SessionRules.evolve(state, event, time);
    }
}
