package io.playcast.integration.projection;

import io.playcast.EventHistory;
import io.playcast.EventHistory.Filter;
import io.playcast.Rejected;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.integration.projection.Wishes.Wish;
import io.playcast.integration.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends single events once more, beside everything that goes out by itself. One that nobody takes is tried for a day. For one thread at a time. */
final class Redeliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Redeliveries.class);
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Wishes wishes;
    private final EventHistory history;
    private final Outlets outlets;
    private final Webhooks webhooks;
    private final Clock clock;

    Redeliveries(DataSource source, EventHistory history, Outlets outlets, Webhooks webhooks, Clock clock) {
        this.wishes = new Wishes(source, clock);
        this.history = history;
        this.outlets = outlets;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void sendDue() {
        wishes.due(AT_ONCE).forEach(this::attempt);
        wishes.forgetBefore(clock.instant().minus(PATIENCE));
    }

    private void attempt(Wish wish) {
        try {
            send(wish);
            wishes.done(wish.id(), "");
            LOG.info("sent once more position={} consumer={}", wish.position(), wish.consumer());
        } catch (RuntimeException problem) {
            if (problem instanceof Rejected nowhere && !nowhere.isUnavailable()) {
                wishes.done(wish.id(), String.valueOf(nowhere.getMessage()));
            } else if (wish.askedAt().plus(PATIENCE).isBefore(clock.instant())) {
                wishes.done(wish.id(), "given up: " + problem);
                LOG.warn("given up after a day position={} consumer={}", wish.position(), wish.consumer());
            } else {
                var pause = Duration.ofSeconds(1L << Math.min(10, wish.attempts()));
                wishes.later(wish.id(), pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, problem.toString());
            }
        }
    }

    private void send(Wish wish) {
        var message = history.log(wish.position() - 1, 1, Filter.ALL).stream()
                .filter(event -> event.position() == wish.position())
                .findFirst()
                .flatMap(Outgoing::of)
                .orElseThrow(() -> new Rejected("event.unknown", "There is no such event any more"))
                .again(wish.id());
        if (wish.consumer().startsWith(RequestedRedelivery.WEBHOOK)) {
            webhooks.sendNow(wish.consumer().substring(RequestedRedelivery.WEBHOOK.length()), message);
            return;
        }
        var topic = outlets.named(wish.consumer())
                .orElseThrow(() -> new Rejected("consumer.unknown", "No consumer has this name any more"));
        if (!topic.publish(List.of(message)).isEmpty()) {
            throw new Publisher.NotTaken(topic.name(), 1);
        }
    }
}
