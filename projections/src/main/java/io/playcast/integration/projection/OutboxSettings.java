package io.playcast.integration.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which queue and which topic integration events go to, where SQS and SNS are configured.
 *
 * @param queue name of the queue, to which {@code .fifo} is added; the one for what readers failed at is called {@code -dead.fifo}
 * @param topicArn of a FIFO topic of SNS; none sends to no topic
 * @param topicQueues queues to which each message is copied, in place of a topic, where there is no SNS; made when they are not there
 */
@ConfigurationProperties("playcast.outbox")
public record OutboxSettings(
        @DefaultValue("playcast-events") String queue,
        @Nullable String topicArn,
        @DefaultValue List<String> topicQueues) {}
