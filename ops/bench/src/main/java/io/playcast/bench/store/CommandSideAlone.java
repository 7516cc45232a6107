package io.playcast.bench.store;

import io.playcast.command.CommandSide;
import io.playcast.log.LogBell;
import io.playcast.log.LogHead;
import io.playcast.log.LogSource;
import io.playcast.log.LogWindow;
import io.playcast.log.PostgresLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command role as the launcher wires it in one process, on the launcher's own application.yml, with no port to listen on.
 *
 * <p>Automations follow the log as they do there; read models and the feed are not here, they have rows of their own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSide.class)
public class CommandSideAlone {
    /** The launcher gives it to every role. */
    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static LogBell logBell(DataSource source) {
        return new LogBell(source);
    }

    @Bean
    static LogSource logSource(DataSource source, LogBell bell) {
        return new LogSource(new LogWindow(new PostgresLog(source), bell), bell, new LogHead(source));
    }
}
