package io.playcast.edge;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.engines.SharedEngines;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The edge as the launcher wires it, on real Jetty and real Redis; the store and the command bus are {@link Twins}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Edge.class)
class EdgeOnJetty {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean(destroyMethod = "shutdown")
    RedisClient redis() {
        return RedisClient.create(SharedEngines.redis().uri());
    }
}
