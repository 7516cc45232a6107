package io.playcast.launcher;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.codec.StringCodec;
import io.playcast.edge.drain.Drain;
import io.playcast.edge.stream.Feed;
import io.playcast.letter.FullQueues;
import io.playcast.view.RedisLink;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Says at /readyz whether this process should be sent anybody, and why not; PostgreSQL's part comes with Spring Boot.
 *
 * <p>Without Redis or DynamoDB a process does less and is ready all the same: every other one would be no better off.
 */
@Configuration(proxyBeanMethods = false)
class Readiness {
    /** Less than everything works; what works is worth being asked for. */
    static final Status DEGRADED = new Status("DEGRADED");

    @Bean
    HealthIndicator redisHealth(AbstractRedisClient client) {
        var redis = new RedisLink<>(client, StringCodec.UTF8);
        return new Promptly(() -> redis.open().sync().ping());
    }

    @Bean
    HealthIndicator dynamoDbHealth(DynamoDbClient client) {
        return new Promptly(() -> client.listTables(request -> request.limit(1)));
    }

    /** A projection that stands still for what it cannot handle does so on every node: this one is as good as any. */
    @Bean
    HealthIndicator projectionsHealth(ObjectProvider<FullQueues> queues) {
        return () -> {
            var full = queues.stream()
                    .flatMap(queue -> queue.all().entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, stop -> (Object) ("stopped: " + stop.getValue())));
            return (full.isEmpty() ? Health.up() : Health.status(DEGRADED))
                    .withDetails(full)
                    .build();
        };
    }

    /** An edge that drains takes nobody in. Without the feed it asks the store, once a second. */
    @Bean
    HealthIndicator edgeHealth(ObjectProvider<Drain> drain, ObjectProvider<Feed> feed) {
        return () -> {
            if (drain.stream().anyMatch(Drain::isDraining)) {
                return Health.outOfService().withDetail("reason", "draining").build();
            }
            return feed.stream().allMatch(Feed::connected)
                    ? Health.up().build()
                    : Health.status(DEGRADED)
                            .withDetail("feed", "read from the store")
                            .build();
        };
    }
}
