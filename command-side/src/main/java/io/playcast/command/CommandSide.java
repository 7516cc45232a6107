package io.playcast.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.store.EventStoreConfiguration;
import io.playcast.store.PostgresCards;
import io.playcast.timer.TimerConfiguration;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side in one import: shells, rules, automations, timers, event store, cards and claims. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("io.playcast.*.command")
@Import({EventStoreConfiguration.class, Automations.class, TimerConfiguration.class})
public class CommandSide {
    @Bean
    static CorrelationDataProvider correlationKeys() {
        return new CorrelationKeys();
    }

    /** Handles on the caller's thread, in Spring's transaction. */
    @Bean
    @Qualifier("localSegment")
    static SimpleCommandBus commandBus(
            TransactionManager transactions, CorrelationDataProvider keys, PostgresCards cards, MeterRegistry meters) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                // A refusal has changed nothing, so there is nothing to roll back.
                .rollbackConfiguration(problem -> !(problem instanceof Rejected))
                .build();
        var withCards = new CardsOfCommand(cards);
        bus.registerDispatchInterceptor(withCards);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(keys)));
        bus.registerHandlerInterceptor(new CommandLog(meters));
        bus.registerHandlerInterceptor(withCards);
        return bus;
    }

    @Bean
    static ConfigurerModule eventLog() {
        return configurer -> configurer.onInitialize(
                axon -> axon.onStart(() -> axon.eventBus().registerDispatchInterceptor(new EventLog())));
    }
}
