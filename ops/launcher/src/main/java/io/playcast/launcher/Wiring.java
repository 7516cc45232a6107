package io.playcast.launcher;

import io.playcast.EventHistory;
import io.playcast.log.PostgresLog;
import io.playcast.store.CardStoreConfiguration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives every role the three things it reads through interfaces: the event history, cards and claims. */
@Configuration(proxyBeanMethods = false)
@Import(CardStoreConfiguration.class)
class Wiring {
    @Bean
    EventHistory eventHistory(DataSource dataSource) {
        return new PostgresLog(dataSource);
    }
}
