package io.playcast.letter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;

/** How much each read model has parked, and whether it stands still for it, as gauges. */
final class LetterMeters {
    private volatile Map<String, Letters.Parked> parked = Map.of();

    LetterMeters(List<String> names, FullQueues full, MeterRegistry meters) {
        for (var name : names) {
            Gauge.builder(
                            "playcast.dead.letters.streams",
                            this,
                            it -> it.of(name).streams())
                    .description("streams with an event that could not be handled")
                    .tag("projection", name)
                    .register(meters);
            Gauge.builder(
                            "playcast.dead.letters.events",
                            this,
                            it -> it.of(name).events())
                    .description("events that could not be handled, and those that wait behind them")
                    .tag("projection", name)
                    .register(meters);
            Gauge.builder("playcast.dead.letters.full", full, it -> it.isFull(name) ? 1 : 0)
                    .description("1 while the projection stands still because no more may be parked")
                    .tag("projection", name)
                    .register(meters);
        }
    }

    void show(Map<String, Letters.Parked> now) {
        parked = now;
    }

    private Letters.Parked of(String name) {
        return parked.getOrDefault(name, Letters.Parked.NOTHING);
    }
}
