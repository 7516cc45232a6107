package io.playcast.launcher;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where SQS is, such as {@code https://sqs.eu-west-1.amazonaws.com}; with no endpoint integration events go to no queue. Whatever speaks TLS is
 * shown the credentials of the environment.
 *
 * @param region of the queues, and of the topic that {@code playcast.outbox.topic-arn} names
 * @param tls the SSL bundle ({@code spring.ssl.bundle.*}) with the authority of the endpoint; none trusts whom Java trusts
 */
@ConfigurationProperties("playcast.sqs")
record SqsProperties(
        @Nullable URI endpoint,
        @DefaultValue("eu-west-1") String region,
        @Nullable String tls) {
    boolean isEncrypted() {
        return endpoint != null && "https".equalsIgnoreCase(endpoint.getScheme());
    }
}
