package io.playcast.launcher;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.TimeoutOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The clients every role shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Connections.RedisAddress.class, Connections.DynamoDbAddress.class})
class Connections {
    /** Where Redis is. */
    @ConfigurationProperties("playcast.redis")
    record RedisAddress(URI uri, @DefaultValue("2s") Duration timeout) {}

    /** Where DynamoDB is; with no endpoint, Amazon's own in the region, with the credentials of the environment. */
    @ConfigurationProperties("playcast.dynamodb")
    record DynamoDbAddress(URI endpoint, @DefaultValue("eu-west-1") String region) {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Commands time out and are refused while Redis is away, instead of piling up without bound. */
    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(RedisAddress address) {
        var client = RedisClient.create(address.uri().toString());
        client.setOptions(ClientOptions.builder()
                .timeoutOptions(TimeoutOptions.enabled(address.timeout()))
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }

    @Bean(destroyMethod = "close")
    DynamoDbClient dynamoDbClient(DynamoDbAddress address) {
        var builder = DynamoDbClient.builder().region(Region.of(address.region()));
        if (address.endpoint() == null) {
            return builder.credentialsProvider(DefaultCredentialsProvider.builder().build()).build();
        }
        return builder.endpointOverride(address.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }
}
