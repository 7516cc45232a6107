package io.playcast.integration.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.integration.Redelivery;
import io.playcast.integration.webhook.Deliveries;
import io.playcast.integration.webhook.WebhookRows;
import io.playcast.integration.webhook.WebhookSettings;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What every process may know and ask of what goes out. The clients are given by whoever knows where SQS and SNS are, if anybody does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutboxSettings.class, WebhookSettings.class})
public class OutboxReads {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxReads.class);

    @Bean
    Outlets outlets(
            ObjectProvider<SqsClient> sqs,
            ObjectProvider<SnsClient> sns,
            OutboxSettings settings,
            MeterRegistry meters) {
        var client = Optional.ofNullable(sqs.getIfAvailable());
        if (client.isEmpty()) {
            LOG.info("no SQS is configured (playcast.sqs.endpoint): integration events go to no queue");
        }
        var way = new Remote("sqs", Patience.USUAL, AwsFaults::of, meters);
        return new Outlets(
                client.map(here -> new SqsQueue(here, settings.queue(), way)),
                ofAmazon(sns, settings, meters).or(() -> client.flatMap(here -> fannedOut(here, settings, way))));
    }

    @Bean
    WebhookRows webhookRows(DataSource source, Clock clock) {
        return new WebhookRows(source, clock);
    }

    @Bean
    Deliveries webhookDeliveries(DataSource source, Clock clock) {
        return new Deliveries(source, clock);
    }

    @Bean
    Places outboxPlaces(DataSource source) {
        return new Places(source);
    }

    @Bean
    Redelivery redelivery(DataSource source, Clock clock, Outlets outlets, WebhookRows webhooks) {
        return new RequestedRedelivery(source, clock, outlets, webhooks);
    }

    private static Optional<Topic> ofAmazon(
            ObjectProvider<SnsClient> sns, OutboxSettings settings, MeterRegistry meters) {
        var arn = settings.topicArn();
        return arn == null
                ? Optional.empty()
                : Optional.ofNullable(sns.getIfAvailable())
                        .map(there ->
                                new SnsTopic(there, arn, new Remote("sns", Patience.USUAL, AwsFaults::of, meters)));
    }

    private static Optional<Topic> fannedOut(SqsClient client, OutboxSettings settings, Remote way) {
        return settings.topicQueues().isEmpty()
                ? Optional.empty()
                : Optional.of(new FannedOutLocally(settings.topicQueues().stream()
                        .map(queue -> new SqsQueue(client, queue, way))
                        .toList()));
    }
}
