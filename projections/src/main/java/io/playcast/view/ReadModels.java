package io.playcast.view;

import io.playcast.Rejected;
import io.playcast.log.LogHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The read models by name: where each stands, and rebuilding one from the first event. */
public final class ReadModels {
    private final EventProcessingConfiguration axon;
    private final LogHead head;
    private final Map<String, Rows<?>> models = new LinkedHashMap<>();
    private final ConcurrentMap<String, Object> rebuilding = new ConcurrentHashMap<>();

    public ReadModels(EventProcessingConfiguration axon, LogHead head, List<ReadModel<?, ?>> models) {
        this.axon = axon;
        this.head = head;
        models.forEach(model -> this.models.put(model.name(), model.rows()));
    }

    /** @param position of the last event taken in, 0 before the first @param behind events of the log still to come, at most
     *  @param running whether this node follows the log for it @param rebuilding whether it goes through old events again */
    public record Status(String name, long position, long behind, boolean running, boolean rebuilding) {}

    public List<Status> all() {
        return models.keySet().stream().map(this::status).toList();
    }

    public Status status(String name) {
        var processor = processor(name);
        long end = head.position();
        var segments = processor.processingStatus().values();
        long position = segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
        boolean running = processor.isRunning() && !segments.isEmpty();
        long behind = Math.max(0, end - position);
        // Axon calls it a replay until the first event after the reset comes; with nothing left to read, it is over.
        boolean replaying = behind > 0 && segments.stream().anyMatch(EventTrackerStatus::isReplaying);
        return new Status(name, position, behind, running, replaying || rebuilding.containsKey(name));
    }

    /** Forgets the read model's rows and goes through the log from its start; returns when that has begun. */
    public void rebuild(String name) {
        var processor = processor(name);
        if (rebuilding.putIfAbsent(name, Boolean.TRUE) != null) {
            throw new Rejected("projection.rebuilding", "This projection is about to be rebuilt already");
        }
        try {
            processor.shutDown();
            processor.resetTokens();
            models.get(name).rebuilding();
        } finally {
            rebuilding.remove(name);
            processor.start();
        }
    }

    private StreamingEventProcessor processor(String name) {
        if (!models.containsKey(name)) {
            throw new Rejected("projection.unknown", "There is no such projection");
        }
        return axon.eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> Rejected.unavailable("This node runs no projections", 5_000));
    }
}
