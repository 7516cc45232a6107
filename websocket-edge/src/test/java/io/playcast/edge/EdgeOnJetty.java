package io.playcast.edge;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.engines.SharedEngines;
import io.playcast.presence.OnlineUsers;
import io.playcast.presence.ReachableAgents;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.InMemoryClaims;
import io.playcast.twin.InMemoryDirectory;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.InMemoryPasswords;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.SomeIds;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The edge as the launcher wires it, on real Jetty and real Redis; the store and the command bus are twins. */
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

    @Bean
    InMemoryHistory history() {
        var history = new InMemoryHistory();
        history.append(SomeIds.GAME.toString(), Given.REGISTERED);
        return history;
    }

    @Bean
    InMemoryCards cards() {
        return new InMemoryCards();
    }

    @Bean
    InMemoryClaims claims() {
        return new InMemoryClaims();
    }

    @Bean
    OnlineUsers nobodyOnline() {
        return (_, _) -> List.of();
    }

    @Bean
    InMemoryDirectory directory() {
        return new InMemoryDirectory();
    }

    @Bean
    InMemoryPasswords passwords() {
        return new InMemoryPasswords();
    }

    @Bean
    ReachableAgents noAgents() {
        return List::of;
    }

    @Bean
    RecordingGateway commands() {
        return new RecordingGateway();
    }
}
