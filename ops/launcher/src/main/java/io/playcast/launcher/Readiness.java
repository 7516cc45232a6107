package io.playcast.launcher;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Says at /readyz whether the engines behind this process answer, each by name; PostgreSQL's part comes with Spring Boot. */
@Configuration(proxyBeanMethods = false)
class Readiness {
    @Bean(destroyMethod = "close")
    StatefulRedisConnection<String, String> readinessRedis(RedisClient client) {
        return client.connect();
    }

    @Bean
    HealthIndicator redisHealth(StatefulRedisConnection<String, String> readinessRedis) {
        return () -> answers(() -> readinessRedis.sync().ping());
    }

    @Bean
    HealthIndicator dynamoDbHealth(DynamoDbClient client) {
        return () -> answers(() -> client.listTables(request -> request.limit(1)));
    }

    private static Health answers(Runnable question) {
        try {
            question.run();
            return Health.up().build();
        } catch (RuntimeException away) {
            return Health.down(away).build();
        }
    }
}
