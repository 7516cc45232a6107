package io.playcast.command;

import io.playcast.store.EventStoreConfiguration;
import io.playcast.store.EventsSchema;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the one processor that all automations share. */
@Configuration(proxyBeanMethods = false)
public class Automations {
    /** The processing group every WhenXThenY belongs to. */
    public static final String GROUP = "automations";

    /** Name of the bean the automations follow; where it is missing they follow the event store itself. */
    public static final String LOG_SOURCE = "logSource";

    /** Events seen in one transaction: enough to keep up with a busy log, few enough to be seen again. */
    private static final int BATCH = 32;

    /** A process that follows says so this often; others look this often whether it still does. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    /** A process this long without a sign of life has died, and another one goes on in its place. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(4);

    @Bean
    static AutomatedCommands automatedCommands(CommandGateway commands) {
        return new AutomatedCommands(commands);
    }

    /** One segment: automations are few and cheap. What they note of a batch is committed with its token; their commands are
     * durable before, and the same ids again when a batch is seen again.
     *
     * <p>A failure stops the processor at that batch; it tries again after 1 s, at most a minute apart, and passes nothing over.
     *
     * @param migrated asked for so that the token table is there first
     */
    @Bean
    static ConfigurerModule automationsProcessor(
            BeanFactory beans, DataSource dataSource, Serializer serializer, EventsSchema migrated) {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        GROUP,
                        _ -> source(beans),
                        (_, builder) -> builder.initialSegmentCount(1)
                                .batchSize(BATCH)
                                .claimExtensionThreshold(SIGN_OF_LIFE.toMillis())
                                .tokenClaimInterval(SIGN_OF_LIFE.toMillis()))
                .registerTokenStore(
                        GROUP, _ -> EventStoreConfiguration.automationTokens(dataSource, serializer, TAKEN_OVER))
                .registerListenerInvocationErrorHandler(GROUP, _ -> PropagatingErrorHandler.instance())
                .registerErrorHandler(GROUP, _ -> PropagatingErrorHandler.instance());
    }

    @SuppressWarnings("unchecked") // a bean's type arguments are gone at run time; its name is the contract
    private static StreamableMessageSource<TrackedEventMessage<?>> source(BeanFactory beans) {
        return beans.containsBean(LOG_SOURCE)
                ? beans.getBean(LOG_SOURCE, StreamableMessageSource.class)
                : beans.getBean(EventStore.class);
    }
}
