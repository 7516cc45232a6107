package io.playcast.launcher;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.bucket.Bucket;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket of those who archive and who ask the archive, where an S3 is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("playcast.s3.endpoint")
@EnableConfigurationProperties(S3Properties.class)
class S3Connection {
    /** The bucket's name goes into the path: an endpoint of one's own has no names below its own. */
    @Bean(destroyMethod = "close")
    S3Client s3Client(S3Properties address, SslBundles bundles) {
        var builder = S3Client.builder()
                .endpointOverride(address.endpoint())
                .region(Region.of(address.region()))
                .forcePathStyle(true)
                .credentialsProvider(credentials(address));
        if (address.tls() != null) {
            builder.httpClient(EngineTls.http(bundles.getBundle(address.tls())));
        }
        return builder.build();
    }

    @Bean
    Bucket bucket(S3Client client, S3Properties address, MeterRegistry meters) {
        return new Bucket(client, address.bucket(), new Remote("s3", Patience.USUAL, AwsFaults::of, meters));
    }

    private static AwsCredentialsProvider credentials(S3Properties address) {
        return address.accessKey() == null || address.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(address.accessKey(), address.secretKey()));
    }
}
