package io.playcast.launcher;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where DynamoDB is; with no endpoint, Amazon's own in the region. Whatever speaks TLS is shown the credentials of the environment.
 *
 * @param tls the SSL bundle ({@code spring.ssl.bundle.*}) with the authority of an {@code https://} endpoint; none trusts whom Java trusts
 */
@ConfigurationProperties("playcast.dynamodb")
record DynamoDbProperties(
        @Nullable URI endpoint,
        @DefaultValue("eu-west-1") String region,
        @Nullable String tls) {
    boolean isEncrypted() {
        return endpoint == null || "https".equalsIgnoreCase(endpoint.getScheme());
    }
}
