package io.playcast.edge.security;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.bar.Blocks;
import io.playcast.edge.address.Pseudonyms;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sentry together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityNewsProperties.class)
class SecurityWiring {
    @Bean
    static BlockWatch blockWatch(Blocks blocks, Pseudonyms pseudonyms, Clock clock) {
        return new BlockWatch(blocks, pseudonyms, clock);
    }

    @Bean
    static Sentry sentry(
            SecurityNewsProperties properties,
            BlockWatch blocks,
            Pseudonyms pseudonyms,
            Commands commands,
            Ids ids,
            Clock clock,
            MeterRegistry meters) {
        return new Sentry(
                new SightingBook(ids, properties.subjects()), blocks, pseudonyms, commands, ids, clock, meters);
    }
}
