package io.playcast.integration.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts twice a minute what the queue's readers gave up, so that somebody can be told. For one thread at a time. */
final class DeadLetters {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Outlets outlets;
    private final Clock clock;
    private volatile Instant counted = Instant.MIN;
    private volatile long dead;

    DeadLetters(Outlets outlets, Clock clock, MeterRegistry meters) {
        this.outlets = outlets;
        this.clock = clock;
        Gauge.builder("playcast.outbox.dead", this, self -> self.dead)
                .description("messages that readers of the queue failed at five times")
                .register(meters);
    }

    void countWhenDue() {
        var now = clock.instant();
        if (counted.plus(EVERY).isBefore(now)) {
            counted = now;
            outlets.queue().ifPresent(queue -> dead = queue.depth().dead());
        }
    }
}
