package io.playcast.integration.query;

import io.playcast.Rejected;
import io.playcast.integration.projection.Outlets;
import io.playcast.integration.projection.Places;
import io.playcast.integration.projection.SqsQueue;
import io.playcast.integration.projection.SqsQueue.Depth;
import io.playcast.integration.webhook.Webhooks;
import io.playcast.log.LogHead;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes out to a queue and a topic, and what their readers failed at. */
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxApi {
    private static final int AT_ONCE = 1_000;

    private final Outlets outlets;
    private final Places places;
    private final LogHead head;
    private final ObjectProvider<Webhooks> here;

    /** @param here only where this process sends, and its front writes down what admins do */
    OutboxApi(Outlets outlets, Places places, LogHead head, ObjectProvider<Webhooks> here) {
        this.outlets = outlets;
        this.places = places;
        this.head = head;
        this.here = here;
    }

    /** @param position up to which it has taken everything @param behind positions of the log that are left */
    record OutboxConsumer(String name, long position, long behind) {}

    /** @param queue absent where none is configured */
    record OutboxStatus(
            List<OutboxConsumer> consumers, @Nullable Depth queue) {}

    /** @param messages that went back to their readers */
    record Redriven(long messages) {}

    @GetMapping
    @Operation(summary = "How far the queue and the topic have come, and how many messages wait for their readers")
    OutboxStatus status() {
        long end = head.position();
        var consumers =
                outlets.all().stream().map(topic -> consumer(topic.name(), end)).toList();
        return new OutboxStatus(consumers, outlets.queue().map(SqsQueue::depth).orElse(null));
    }

    @PostMapping("/redrive")
    @Operation(summary = "Give the queue's readers once more what they failed at, at most a thousand messages a call")
    Redriven redrive() {
        here.getIfAvailable(() -> {
            throw Rejected.unavailable("This node sends no integration events", 5_000);
        });
        return new Redriven(outlets.queue()
                .orElseThrow(() -> new Rejected("outbox.no-queue", "No queue is configured here"))
                .redrive(AT_ONCE));
    }

    private OutboxConsumer consumer(String name, long end) {
        long position = places.of(name);
        return new OutboxConsumer(name, position, Math.max(0, end - position));
    }
}
