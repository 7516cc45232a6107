package io.playcast.integration.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.EventHistory;
import io.playcast.integration.webhook.Caller;
import io.playcast.integration.webhook.Deliveries;
import io.playcast.integration.webhook.Destinations;
import io.playcast.integration.webhook.WebhookKey;
import io.playcast.integration.webhook.WebhookRows;
import io.playcast.integration.webhook.WebhookSettings;
import io.playcast.integration.webhook.Webhooks;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.log.SoleNode;
import io.playcast.view.ViewsSchema;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what sends integration events. The key of webhooks is given by whoever knows the state directory. */
@Configuration(proxyBeanMethods = false)
public class OutboxWiring {
    @Bean(destroyMethod = "close")
    Caller webhookCaller(WebhookSettings settings) {
        return new Caller(new Destinations(settings.loopback()), settings.patience());
    }

    @Bean
    Webhooks webhooks(
            WebhookRows rows,
            Deliveries deliveries,
            WebhookKey key,
            Caller caller,
            WebhookSettings settings,
            LogWindow log,
            Clock clock,
            MeterRegistry meters) {
        return new Webhooks(rows, deliveries, key, caller, settings, after -> new LogTail(log, after), clock, meters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Outbox outbox(
            DataSource source,
            EventHistory history,
            LogWindow log,
            Outlets outlets,
            Places places,
            Webhooks webhooks,
            Clock clock,
            MeterRegistry meters,
            ViewsSchema itsTables) {
        var again = new Redeliveries(source, history, outlets, webhooks, clock);
        var dead = new DeadLetters(outlets, clock, meters);
        return new Outbox(
                new SoleNode(source, "outbox"),
                followers(after -> new LogTail(log, after), outlets, places, clock, meters),
                webhooks,
                List.of(new Aside("redeliveries", again::sendDue), new Aside("dead-letters", dead::countWhenDue)));
    }

    /** Meters are registered once, publishers made anew at each turn. */
    static Supplier<List<LogFollower>> followers(
            LongFunction<LogTail> after, Outlets outlets, Places places, Clock clock, MeterRegistry meters) {
        var measured = new LinkedHashMap<Topic, PublisherMeters>();
        outlets.all().forEach(topic -> measured.put(topic, PublisherMeters.of(topic, clock, meters)));
        return () -> measured.entrySet().stream()
                .map(one -> new LogFollower(
                        "outbox-" + one.getKey().name(),
                        after,
                        new Publisher(one.getKey(), places, clock, one.getValue())))
                .toList();
    }
}
