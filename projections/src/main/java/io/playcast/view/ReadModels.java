package io.playcast.view;

import io.playcast.Rejected;
import io.playcast.log.LogHead;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The read models by name, and how far each follows the log. */
public final class ReadModels {
    private final EventProcessingConfiguration axon;
    private final LogHead head;
    private final List<String> names;

    public ReadModels(EventProcessingConfiguration axon, LogHead head, List<ReadModel<?, ?>> models) {
        this.axon = axon;
        this.head = head;
        this.names = models.stream().<String>map(ReadModel::name).toList();
    }

    /** @param position of the last event taken in, 0 before the first @param behind events of the log still to come, at most
     *  @param running whether this node follows the log for it */
    public record Status(String name, long position, long behind, boolean running) {}

    public List<Status> all() {
        return names.stream().map(this::status).toList();
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
        return new Status(name, position, Math.max(0, end - position), running);
    }

    private StreamingEventProcessor processor(String name) {
        if (!names.contains(name)) {
            throw new Rejected("projection.unknown", "There is no such projection");
        }
        return axon.eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> Rejected.unavailable("This node runs no projections", 5_000));
    }
}
