package io.playcast.quality.command;

import io.playcast.Rejected;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.policy.Windows;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Appends measured windows to the streams of their connections; a window that stands there already is passed over. */
@Component
class Quality {
    static final int WINDOWS_MOST = 100;
    private static final String TYPE = "quality";

    private final EventStorageEngine engine;

    Quality(EventStorageEngine engine) {
        this.engine = engine;
    }

    @CommandHandler
    void handle(AppendQuality command) {
        if (command.windows().isEmpty() || command.windows().size() > WINDOWS_MOST) {
            throw Rejected.badRequest("windows", "1 to " + WINDOWS_MOST + " windows are appended at a time");
        }
        var windows = messages(command.windows());
        try {
            append(windows);
        } catch (ConcurrencyException | AggregateStreamCreationException _) {
            append(windows.stream().filter(this::isNew).toList());
        }
    }

    private void append(List<? extends DomainEventMessage<?>> windows) {
        if (!windows.isEmpty()) {
            engine.appendEvents(windows);
        }
    }

    private boolean isNew(DomainEventMessage<?> window) {
        return engine.lastSequenceNumberFor(window.getAggregateIdentifier())
                .map(last -> window.getSequenceNumber() > last)
                .orElse(true);
    }

    /** One message a window: of two with the same number in one command the first is kept. */
    private static List<? extends DomainEventMessage<?>> messages(Collection<QualityReported> windows) {
        var byNumber = new LinkedHashMap<String, GenericDomainEventMessage<QualityReported>>();
        for (var window : windows) {
            var stream = window.connection().toString();
            long number = Windows.number(window.window());
            byNumber.putIfAbsent(stream + "/" + number, new GenericDomainEventMessage<>(TYPE, stream, number, window));
        }
        return List.copyOf(byNumber.values());
    }
}
