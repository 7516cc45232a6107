package io.playcast.integration.projection;

import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.integration.Redelivery;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.integration.webhook.WebhookRows;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes down what somebody wants sent once more; in any process, for the one that publishes looks into the table. */
final class RequestedRedelivery implements Redelivery {
    static final String WEBHOOK = "webhook:";

    private final Wishes wishes;
    private final Outlets outlets;
    private final WebhookRows webhooks;

    RequestedRedelivery(DataSource source, Clock clock, Outlets outlets, WebhookRows webhooks) {
        this.wishes = new Wishes(source, clock);
        this.outlets = outlets;
        this.webhooks = webhooks;
    }

    @Override
    public List<String> consumers() {
        return Stream.concat(
                        outlets.all().stream().map(Topic::name),
                        webhooks.all().stream().map(webhook -> WEBHOOK + webhook.id()))
                .toList();
    }

    @Override
    public void deliver(StoredEvent event, String consumer) {
        if (!consumers().contains(consumer)) {
            throw new Rejected("consumer.unknown", "No consumer has this name");
        }
        if (Outgoing.of(event).isEmpty()) {
            throw new Rejected("event.internal", "Nobody outside is told of such an event");
        }
        wishes.add(consumer, event.position(), event.id());
    }
}
