package io.playcast.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.edge.socket.Connections;
import org.springframework.stereotype.Component;

/** What the edge counts: connections, frames by type and outcome, refusals by code, pushes. */
@Component
final class Counts {
    private final MeterRegistry meters;
    private final Counter pushes;

    Counts(MeterRegistry meters) {
        this.meters = meters;
        this.pushes = meters.counter("playcast.pushes");
    }

    void watch(Connections connections) {
        meters.gauge("playcast.connections", connections, all -> all.all().size());
    }

    /** Every message that came, once. @param type a known message type, or {@code unknown}: clients must not choose the names of meters */
    void frame(String type, String outcome) {
        meters.counter("playcast.frames", "type", type, "outcome", outcome).increment();
    }

    /** @param code a refusal's code, or a close code's name in lower case */
    void refused(String code) {
        meters.counter("playcast.refusals", "code", code).increment();
    }

    void pushed(long frames) {
        pushes.increment(frames);
    }
}
