package io.playcast.launcher;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the archive and the backups are kept; with no endpoint, nothing is. Amazon's own is named like any other.
 *
 * @param bucket made when it is first needed
 * @param tls the SSL bundle ({@code spring.ssl.bundle.*}) with the authority of an {@code https://} endpoint; none trusts whom Java trusts
 * @param accessKey by which requests are signed; without one, by the credentials of the environment
 */
@ConfigurationProperties("playcast.s3")
record S3Properties(
        @Nullable URI endpoint,
        @DefaultValue("eu-west-1") String region,
        @DefaultValue("playcast") String bucket,
        @Nullable String tls,
        @Nullable String accessKey,
        @Nullable String secretKey) {
    /** The secret stays out of every log line. */
    @Override
    public String toString() {
        return "S3Properties[" + endpoint + ", " + bucket + "]";
    }
}
