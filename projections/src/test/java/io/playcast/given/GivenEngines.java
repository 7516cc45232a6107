package io.playcast.given;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.EventHistory;
import io.playcast.audit.projection.CheckpointKey;
import io.playcast.engines.SharedEngines;
import io.playcast.integration.webhook.WebhookKey;
import io.playcast.log.PostgresLog;
import io.playcast.search.SearchKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the launcher gives to every role, over real engines. Redis is the test's own, so that it may be stopped. */
@Configuration(proxyBeanMethods = false)
public class GivenEngines {
    /** All at once: each takes seconds. Whoever needs one waits for it. */
    GivenEngines() {
        List.<Runnable>of(SharedEngines::postgres, SharedEngines::redis, SharedEngines::dynamoDb)
                .forEach(Thread.ofVirtual()::start);
    }

    @Bean
    DataSource dataSource(@Value("${given.database}") String name) {
        return Databases.pool(name);
    }

    @Bean
    EventHistory eventHistory(DataSource source) {
        return new PostgresLog(source);
    }

    @Bean
    OwnRedis ownRedis() {
        return new OwnRedis();
    }

    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(OwnRedis redis) {
        return RedisClient.create(redis.uri());
    }

    @Bean
    DynamoDbClient dynamoDbClient() {
        return DynamoDbLocal.client();
    }

    @Bean
    CheckpointKey auditKey() {
        return CheckpointKey.of(new String(CheckpointKey.drawn(), StandardCharsets.UTF_8));
    }

    @Bean
    WebhookKey webhookKey() {
        return WebhookKey.of(WebhookKey.drawn());
    }

    @Bean
    SearchKey searchKey() {
        return SearchKey.of(new byte[32]);
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
