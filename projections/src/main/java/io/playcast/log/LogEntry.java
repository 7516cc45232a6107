package io.playcast.log;

import io.playcast.StoredEvent;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** An event of the log for many readers: decoded at most once, by whoever wants to see into it first. */
final class LogEntry {
    private final StoredEvent event;
    private volatile @Nullable List<TrackedEventMessage<?>> messages;

    LogEntry(StoredEvent event) {
        this.event = event;
    }

    StoredEvent event() {
        return event;
    }

    /** As Axon's processors want it. */
    List<TrackedEventMessage<?>> messages() {
        var known = messages;
        if (known == null) {
            known = LogMessages.of(event);
            messages = known;
        }
        return known;
    }
}
