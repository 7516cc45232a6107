package io.playcast.integration.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.engines.SharedEngines;
import io.playcast.given.GivenFollowers;
import io.playcast.given.Played;
import io.playcast.integration.webhook.Caller;
import io.playcast.integration.webhook.Deliveries;
import io.playcast.integration.webhook.Destinations;
import io.playcast.integration.webhook.WebhookKey;
import io.playcast.integration.webhook.WebhookRows;
import io.playcast.integration.webhook.WebhookSettings;
import io.playcast.integration.webhook.Webhooks;
import io.playcast.log.PostgresLog;
import io.playcast.log.SoleNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Given a log, a queue, and two nodes that both would send. */
class OneNodeOfAllSendsIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final WebhookSettings SETTINGS = new WebhookSettings(
            false,
            5,
            4,
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final GivenFollowers given = new GivenFollowers("two_nodes");
    private final GivenQueue reader = new GivenQueue(SharedEngines.sqs().uri(), "two-nodes-" + System.nanoTime());
    private final Outlets outlets = new Outlets(Optional.of(reader.queue()), Optional.empty());
    private final WebhookRows rows = new WebhookRows(given.source(), CLOCK);
    private final Caller caller = new Caller(new Destinations(false), Duration.ofSeconds(1));
    private final List<Outbox> nodes = new ArrayList<>();
    private final Played evening = Played.evening();

    @AfterEach
    void over() {
        nodes.forEach(Outbox::close);
        caller.close();
        reader.close();
        given.close();
    }

    @Test
    void only_the_one_whose_turn_it_is_sends_and_when_it_goes_the_other_begins_where_it_stopped() {
        var first = new SimpleMeterRegistry();
        var second = new SimpleMeterRegistry();
        var sending = node(first);
        evening.isStoredIn(given.log());
        assertThat(reader.take(3)).hasSize(3);
        node(second);
        given.log().append(evening.session().toString(), List.of(evening.ended()));
        assertThat(types(reader.take(1))).containsExactly("playcast.session-ended.v1");
        assertThat(published(first)).isEqualTo(4);
        assertThat(published(second)).isZero();

        sending.close();
        given.log().append(evening.lobby().toString(), List.of(evening.closed()));

        assertThat(types(reader.take(1))).containsExactly("playcast.lobby-closed.v1");
        assertThat(published(second))
                .as("what the first had saved is not sent again")
                .isEqualTo(1);
    }

    @Test
    void a_single_event_that_somebody_asks_for_comes_once_more_under_its_own_id() {
        var asking = new RequestedRedelivery(given.source(), CLOCK, outlets, rows);
        node(new SimpleMeterRegistry());
        evening.isStoredIn(given.log());
        var sent = reader.take(3);
        var joined = new PostgresLog(given.source())
                .stream(evening.lobby().toString(), 1, 1).getFirst();

        asking.deliver(joined, "queue");

        assertThat(reader.take(1))
                .singleElement()
                .isIn(sent)
                .satisfies(again -> assertThat(again.path("id").asText()).isEqualTo(joined.id()));
    }

    @Test
    void for_somebody_unknown_or_an_event_that_nobody_is_told_of_there_is_a_refusal() {
        var asking = new RequestedRedelivery(given.source(), CLOCK, outlets, rows);
        evening.isStoredIn(given.log());
        var events = new PostgresLog(given.source()).stream(evening.lobby().toString(), 0, 10);
        assertThat(asking.consumers()).containsExactly("queue");

        assertThatThrownBy(() -> asking.deliver(events.getFirst(), "topic"))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("consumer.unknown"));
        assertThatThrownBy(() -> asking.deliver(events.get(2), "queue"))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("event.internal"));
    }

    private Outbox node(SimpleMeterRegistry meters) {
        var history = new PostgresLog(given.source());
        var webhooks = new Webhooks(
                rows,
                new Deliveries(given.source(), CLOCK),
                WebhookKey.of(WebhookKey.drawn()),
                caller,
                SETTINGS,
                given.tails(),
                CLOCK,
                meters);
        var node = new Outbox(
                new SoleNode(given.source(), "outbox"),
                OutboxWiring.followers(given.tails(), outlets, new Places(given.source()), CLOCK, meters),
                webhooks,
                List.of(new Aside(
                        "again", new Redeliveries(given.source(), history, outlets, webhooks, CLOCK)::sendDue)));
        node.start();
        nodes.add(node);
        return node;
    }

    private static double published(SimpleMeterRegistry meters) {
        return meters.get("playcast.outbox.published").counter().count();
    }

    private static List<String> types(List<JsonNode> messages) {
        return messages.stream().map(message -> message.path("type").asText()).toList();
    }
}
