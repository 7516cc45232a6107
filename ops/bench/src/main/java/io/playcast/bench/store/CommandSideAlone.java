package io.playcast.bench.store;

import io.playcast.command.CommandSide;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command role as the launcher wires it, on the launcher's own application.yml, without a port to listen on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSide.class)
public class CommandSideAlone {
    /** The launcher gives it to every role. */
    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
