package io.playcast.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Ids;
import io.playcast.engines.SharedEngines;
import java.nio.file.Path;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command role as the launcher starts it, on a database of its own and with nobody else in the process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSide.class)
class CommandSideAlone {
    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    static final class RealEngine implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var postgres = SharedEngines.postgres();
            // A database of its own each run, with a master key that goes with it.
            var name = "command_" + Ids.ulid().toLowerCase();
            TestPropertyValues.of(
                            "spring.datasource.url=" + postgres.database(name),
                            "spring.datasource.username=" + postgres.user(),
                            "axon.axonserver.enabled=false",
                            "spring.datasource.hikari.connection-timeout=2000",
                            // No timer fires by itself while the tests run: each says when its own is due.
                            "playcast.lobby.grace=1h",
                            "playcast.lobby.abandoned=2h",
                            "playcast.cards.master-key-file=" + Path.of("target", name + ".key"))
                    .applyTo(context);
        }
    }
}
