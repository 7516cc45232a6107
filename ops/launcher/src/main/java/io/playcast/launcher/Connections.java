package io.playcast.launcher;

import io.lettuce.core.AbstractRedisClient;
import io.playcast.view.dynamo.Dynamo;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The clients every role shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DynamoDbProperties.class)
class Connections {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    DynamoDbClient dynamoDbClient(DynamoDbProperties address, SslBundles bundles) {
        var builder =
                DynamoDbClient.builder().region(Region.of(address.region())).overrideConfiguration(Dynamo.CALLS);
        if (address.endpoint() != null) {
            builder.endpointOverride(address.endpoint());
        }
        if (address.tls() != null) {
            builder.httpClient(EngineTls.http(bundles.getBundle(address.tls())));
        }
        return builder.credentialsProvider(address.isEncrypted() ? ofTheEnvironment() : ofNobody())
                .build();
    }

    @Bean
    TrustAtStart trustAtStart(
            DataSource database,
            AbstractRedisClient redis,
            RedisProperties redisAddress,
            DynamoDbClient dynamoDb,
            DynamoDbProperties dynamoDbAddress) {
        return new TrustAtStart(
                database,
                Optional.of(redis).filter(_ -> redisAddress.isEncrypted()),
                Optional.of(dynamoDb).filter(_ -> dynamoDbAddress.endpoint() != null && dynamoDbAddress.isEncrypted()));
    }

    private static AwsCredentialsProvider ofTheEnvironment() {
        return DefaultCredentialsProvider.builder().build();
    }

    /** DynamoDB Local takes any; real ones are never shown in the clear. */
    private static AwsCredentialsProvider ofNobody() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }
}
