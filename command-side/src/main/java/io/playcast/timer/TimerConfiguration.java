package io.playcast.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.playcast.store.EventsSchema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up timers and chores in a process that decides; several processes share the rows, each row is fired by one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerProperties.class)
public class TimerConfiguration {
    /** As few as the scheduler allows. */
    private static final int SILENT_MOST = 4;

    /** How long a stop waits for the timers that fire just now; what it cuts off is fired again by who comes next. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    /** A row of a release to come waits for that release. */
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    /** @param migrated asked for so that the table is there first */
    @Bean
    static Timers timers(DataSource dataSource, EventsSchema migrated) {
        return new Timers(JdbcClient.create(dataSource));
    }

    /** Started last and stopped first, by Axon's own life: a timer's command finds its handlers.
     *
     * <p>No bean: it has an Axon phase instead of a Spring one, and nobody else talks to it.
     *
     * @param timers asked for so that the table is there first
     */
    @Bean
    static ConfigurerModule firingTimers(
            Timers timers,
            DataSource dataSource,
            ObjectProvider<CommandGateway> commands,
            ObjectProvider<Chore> chores,
            ObjectProvider<Clock> clock,
            TimerProperties properties) {
        return configurer -> configurer.onInitialize(axon -> axon.onStart(Phase.INBOUND_EVENT_CONNECTORS, () -> {
            var scheduler = scheduler(
                    dataSource,
                    new FiringTimers(commands.getObject()),
                    chores.stream().toList(),
                    clock.getIfAvailable(Clock::systemUTC),
                    properties);
            axon.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, scheduler::stop);
            scheduler.start();
        }));
    }

    private static Scheduler scheduler(
            DataSource dataSource, FiringTimers timers, List<Chore> chores, Clock clock, TimerProperties properties) {
        return Scheduler.create(dataSource, timers.task())
                .startTasks(
                        chores.stream().map(chore -> recurring(chore, clock)).toList())
                .tableName(Timers.TABLE)
                .serializer(new StoredJson())
                .clock(clock::instant)
                // Two processes on one machine are still two.
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(properties.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(properties.pollEvery())
                .heartbeatInterval(properties.signOfLife())
                .missedHeartbeatsLimit(SILENT_MOST)
                .deleteUnresolvedAfter(FOR_EVER)
                .shutdownMaxWait(STOP_WITHIN)
                // The command's own line has told the failure in full.
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    private static RecurringTask<Void> recurring(Chore chore, Clock clock) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((_, _) -> chore.run(clock.instant()));
    }
}
