package io.playcast.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long after an event was stored it was dealt with, in seconds; grows while an event waits. One writing thread. */
public final class Lag {
    private final Clock clock;
    private volatile @Nullable Instant waiting;
    private volatile double last;

    /** @param name of the gauge, with dots; the unit is added */
    public Lag(String name, Tags tags, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        Gauge.builder(name, this, Lag::seconds)
                .tags(tags)
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    /** An event of that time is being dealt with, or was begun before and has failed: the first of those that wait counts. */
    public void begin(Instant time) {
        waiting = waiting == null ? time : waiting;
    }

    /** The event that was begun is dealt with. */
    public void done() {
        last = seconds();
        waiting = null;
    }

    public double seconds() {
        var since = waiting;
        return since == null
                ? last
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
