package io.playcast.launcher;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.TimeoutOptions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The clients every role shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RedisProperties.class, DynamoDbProperties.class})
class Connections {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Commands time out and are refused while Redis is away, instead of piling up without bound. */
    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(RedisProperties address) {
        var client = RedisClient.create(address.uri().toString());
        client.setOptions(ClientOptions.builder()
                .timeoutOptions(TimeoutOptions.enabled(address.timeout()))
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }

    @Bean(destroyMethod = "close")
    DynamoDbClient dynamoDbClient(DynamoDbProperties address) {
        var builder = DynamoDbClient.builder().region(Region.of(address.region()));
        if (address.endpoint() == null) {
            return builder.credentialsProvider(
                            DefaultCredentialsProvider.builder().build())
                    .build();
        }
        return builder.endpointOverride(address.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }
}
