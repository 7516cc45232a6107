package io.playcast.integration.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What is told of all webhooks together: an address is nothing for a metric's label. */
final class WebhookMeters {
    private final Counter delivered;
    private final Counter failed;
    private volatile long paused;
    private volatile long failing;

    WebhookMeters(MeterRegistry meters) {
        this.delivered = attempts("delivered", meters);
        this.failed = attempts("failed", meters);
        Gauge.builder("playcast.webhooks.paused", this, self -> self.paused)
                .description("webhooks that are paused, for nothing could be delivered to them for too long")
                .register(meters);
        Gauge.builder("playcast.webhooks.failing", this, self -> self.failing)
                .description("webhooks whose oldest delivery fails")
                .register(meters);
    }

    void attempted(boolean success) {
        (success ? delivered : failed).increment();
    }

    void stand(List<WebhookRows.Standing> all) {
        paused = all.stream().filter(one -> one.pausedAt() != null).count();
        failing = all.stream()
                .filter(one -> one.pausedAt() == null && one.failingSince() != null)
                .count();
    }

    private static Counter attempts(String outcome, MeterRegistry meters) {
        return Counter.builder("playcast.webhooks.attempts")
                .tag("outcome", outcome)
                .description("deliveries to webhooks that were attempted")
                .register(meters);
    }
}
