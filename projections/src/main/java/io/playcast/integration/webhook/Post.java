package io.playcast.integration.webhook;

import io.playcast.integration.outgoing.Outgoing;
import io.playcast.integration.webhook.Caller.Answer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts one message to one webhook, signed for this attempt, and writes down what became of it. For any thread; blocks. */
final class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Caller caller;
    private final WebhookKey key;
    private final Deliveries deliveries;
    private final Clock clock;
    private final WebhookMeters meters;

    Post(Caller caller, WebhookKey key, Deliveries deliveries, Clock clock, WebhookMeters meters) {
        this.caller = caller;
        this.key = key;
        this.deliveries = deliveries;
        this.clock = clock;
        this.meters = meters;
    }

    Answer attempt(Webhook webhook, Outgoing message) {
        var now = clock.instant();
        var id = message.message().id();
        var answer = caller.post(
                URI.create(webhook.url()),
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(now.getEpochSecond()),
                        "webhook-signature", webhook.signatures(key, id, now, message.json())),
                message.json());
        meters.attempted(answer.delivered());
        note(webhook, message, answer);
        return answer;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    /** A note that is lost is no delivery that is lost. */
    private void note(Webhook webhook, Outgoing message, Answer answer) {
        try {
            deliveries.record(webhook.id(), message, answer);
        } catch (RuntimeException problem) {
            LOG.debug("a delivery to webhook {} is not noted: {}", webhook.id(), problem.toString());
        }
    }
}
