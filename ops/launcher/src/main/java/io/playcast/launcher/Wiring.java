package io.playcast.launcher;

import io.lettuce.core.RedisClient;
import io.playcast.EventHistory;
import io.playcast.account.edge.TokenConfiguration;
import io.playcast.edge.tls.TlsConfiguration;
import io.playcast.log.PostgresLog;
import io.playcast.projection.HotDirectory;
import io.playcast.store.CardStoreConfiguration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives every role what it reads through interfaces (history, directory, cards, claims, passwords, tokens), and TLS for its port. */
@Configuration(proxyBeanMethods = false)
@Import({CardStoreConfiguration.class, TokenConfiguration.class, TlsConfiguration.class})
class Wiring {
    @Bean
    EventHistory eventHistory(DataSource dataSource) {
        return new PostgresLog(dataSource);
    }

    @Bean
    HotDirectory directory(RedisClient client) {
        return new HotDirectory(client);
    }
}
