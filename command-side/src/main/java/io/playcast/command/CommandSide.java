package io.playcast.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.store.CommandKeys;
import io.playcast.store.EventStoreConfiguration;
import io.playcast.store.PostgresCards;
import io.playcast.timer.TimerConfiguration;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The command side in one import: shells, rules, automations, timers, event store, cards and claims. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.playcast.*.command",
        // The edge has a package of that name, too, and is wired by itself.
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.playcast\\.edge\\..*"))
@Import({EventStoreConfiguration.class, Automations.class, TimerConfiguration.class})
public class CommandSide {
    @Bean
    static CorrelationDataProvider correlationKeys() {
        return new CorrelationKeys();
    }

    @Bean
    @Qualifier("localSegment")
    static LocalCommandBus commandBus(
            CorrelationDataProvider keys, PostgresCards cards, CommandKeys past, MeterRegistry meters) {
        var bus = new LocalCommandBus(past);
        var withCards = new CardsOfCommand(cards);
        bus.registerDispatchInterceptor(withCards);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(keys)));
        bus.registerHandlerInterceptor(new CommandLog(meters));
        bus.registerHandlerInterceptor(withCards);
        bus.registerHandlerInterceptor(new FirstAnswer(past));
        return bus;
    }

    @Bean(CommandTargets.BEAN)
    static CommandTargets commandTargets() {
        return new CommandTargets();
    }

    @Bean
    static OldCommandKeys oldCommandKeys(CommandKeys keys) {
        return new OldCommandKeys(keys);
    }

    @Bean
    static ConfigurerModule eventLog() {
        return configurer -> configurer.onInitialize(
                axon -> axon.onStart(() -> axon.eventBus().registerDispatchInterceptor(new EventLog())));
    }
}
