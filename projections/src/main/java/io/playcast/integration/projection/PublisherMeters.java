package io.playcast.integration.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.playcast.view.Lag;
import java.time.Clock;

/** What is told of one consumer, whichever publisher serves it: how late it is, what it took, and what it did not. */
record PublisherMeters(Lag lag, Counter published, Counter refused) {
    static PublisherMeters of(Topic topic, Clock clock, MeterRegistry meters) {
        var tags = Tags.of("consumer", topic.name());
        return new PublisherMeters(
                new Lag("playcast.outbox.lag", tags, clock, meters),
                Counter.builder("playcast.outbox.published")
                        .tags(tags)
                        .description("integration events that were taken")
                        .register(meters),
                Counter.builder("playcast.outbox.refused")
                        .tags(tags)
                        .description("integration events that were not taken, and handed over again")
                        .register(meters));
    }
}
