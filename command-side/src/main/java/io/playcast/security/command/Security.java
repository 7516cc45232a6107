package io.playcast.security.command;

import io.playcast.security.SecurityCommand;
import io.playcast.security.SecurityCommand.BlockAddress;
import io.playcast.security.SecurityCommand.NoteAdminCall;
import io.playcast.security.SecurityCommand.NoteAdminRefusal;
import io.playcast.security.SecurityCommand.RequireStepUp;
import io.playcast.security.SecurityCommand.SuspectIntrusion;
import io.playcast.security.SecurityCommand.TellSightings;
import io.playcast.security.SecurityEvent;
import io.playcast.store.CommandDoneBefore;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Appends each event to a stream of its own, named by its id; one that stands there already is passed over. */
@Component
class Security {
    private static final String TYPE = "security";

    private final EventStorageEngine engine;

    Security(EventStorageEngine engine) {
        this.engine = engine;
    }

    @CommandHandler
    void handle(NoteAdminCall command) {
        run(command);
    }

    @CommandHandler
    void handle(NoteAdminRefusal command) {
        run(command);
    }

    @CommandHandler
    void handle(TellSightings command) {
        run(command);
    }

    @CommandHandler
    void handle(SuspectIntrusion command) {
        run(command);
    }

    @CommandHandler
    void handle(BlockAddress command) {
        run(command);
    }

    @CommandHandler
    void handle(RequireStepUp command) {
        run(command);
    }

    private void run(SecurityCommand command) {
        var events =
                SecurityRules.decide(command).stream().map(Security::message).toList();
        try {
            engine.appendEvents(events);
        } catch (CommandDoneBefore _) {
            // told before, and it stands
        } catch (ConcurrencyException | AggregateStreamCreationException _) {
            var missing = events.stream().filter(this::isNew).toList();
            if (!missing.isEmpty()) {
                engine.appendEvents(missing);
            }
        }
    }

    /** A refusal follows the call it is about. */
    private static DomainEventMessage<?> message(SecurityEvent event) {
        long seq = event instanceof SecurityEvent.AdminCallRefused ? 1 : 0;
        return new GenericDomainEventMessage<>(TYPE, event.id().toString(), seq, event);
    }

    private boolean isNew(DomainEventMessage<?> event) {
        return engine.lastSequenceNumberFor(event.getAggregateIdentifier())
                .map(last -> event.getSequenceNumber() > last)
                .orElse(true);
    }
}
