package io.playcast.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.store.CoalescingEventStorageEngine;
import io.playcast.stored.StoredNames;
import io.playcast.timer.Chore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Axon 4.13 finds nothing of Boot 4 by itself, and says nothing when it does not: so the outcome is looked at. */
@OnTheEventStore
class BeansOnBoot4IT {
    @Autowired
    private ApplicationContext context;

    @Test
    void events_are_kept_in_the_database() {
        assertThat(context.getBean(EventStorageEngine.class)).isExactlyInstanceOf(CoalescingEventStorageEngine.class);
        assertThat(context.getBean(EventBus.class)).isExactlyInstanceOf(EmbeddedEventStore.class);
    }

    @Test
    void commands_run_in_no_transaction_and_views_in_springs() {
        assertThat(context.getBean(TransactionManager.class)).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(LocalCommandBus.class);
    }

    @Test
    void everything_is_stored_under_stable_names() {
        assertThat(context.getBeansOfType(Serializer.class).values())
                .isNotEmpty()
                .allMatch(StoredNames.class::isInstance);
        assertThat(context.getBean("eventSerializer")).isInstanceOf(StoredNames.class);
    }

    @Test
    void only_our_own_keys_travel_with_messages() {
        assertThat(context.getBeansOfType(CorrelationDataProvider.class).values())
                .singleElement()
                .isInstanceOf(CorrelationKeys.class);
    }

    @Test
    void what_is_kept_for_a_while_only_is_looked_after() {
        assertThat(context.getBeansOfType(Chore.class).values())
                .extracting(Chore::name)
                .contains("forget-command-keys");
    }

    @Test
    void a_lost_race_is_understood() {
        assertThat(context.getBeansOfType(PersistenceExceptionResolver.class)).containsOnlyKeys("uniqueViolations");
    }

    @Test
    void the_automations_follow_the_log_and_start_over_on_their_own_table() {
        var processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(Automations.GROUP, PooledStreamingEventProcessor.class);
        assertThat(processor)
                .hasValueSatisfying(running -> assertThat(running.isRunning()).isTrue());
    }
}
