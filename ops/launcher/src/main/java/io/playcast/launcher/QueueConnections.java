package io.playcast.launcher;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of SQS and SNS, where they are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SqsProperties.class)
class QueueConnections {
    /** Who hands events over tries again by itself; a call that hangs must not hold up the rest for long. */
    private static final ClientOverrideConfiguration PROMPT = ClientOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(10))
            // Whoever calls has a way of their own to try again.
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .apiCallAttemptTimeout(Duration.ofSeconds(4))
            .build();

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("playcast.sqs.endpoint")
    SqsClient sqsClient(SqsProperties address, SslBundles bundles) {
        var builder = SqsClient.builder()
                .region(Region.of(address.region()))
                .endpointOverride(address.endpoint())
                .overrideConfiguration(PROMPT);
        if (address.tls() != null) {
            builder.httpClient(EngineTls.http(bundles.getBundle(address.tls())));
        }
        return builder.credentialsProvider(address.isEncrypted() ? ofTheEnvironment() : ofNobody())
                .build();
    }

    /** Always Amazon's own, by TLS. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("playcast.outbox.topic-arn")
    SnsClient snsClient(SqsProperties address) {
        return SnsClient.builder()
                .region(Region.of(address.region()))
                .overrideConfiguration(PROMPT)
                .credentialsProvider(ofTheEnvironment())
                .build();
    }

    private static AwsCredentialsProvider ofTheEnvironment() {
        return DefaultCredentialsProvider.builder().build();
    }

    /** What stands for SQS takes any; real ones are never shown in the clear. */
    private static AwsCredentialsProvider ofNobody() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }
}
