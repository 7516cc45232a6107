package io.playcast.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Cards, claims and passwords for any role; a role without the command side waits elsewhere for the schema to be there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardProperties.class)
public class CardStoreConfiguration {
    /** @param schema where this process owns the schema, it is migrated first */
    @Bean
    PostgresCards cards(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            CardProperties properties,
            ObjectProvider<EventsSchema> schema) {
        schema.getIfAvailable();
        var db = JdbcClient.create(dataSource);
        var keys = new SubjectKeys(db, transactions, MasterKey.loadedOrMade(properties.masterKeyFile()));
        keys.requireOneThatOpens();
        return new PostgresCards(db, transactions, keys);
    }

    @Bean
    PostgresPasswords passwords(DataSource dataSource, ObjectProvider<EventsSchema> schema) {
        schema.getIfAvailable();
        return new PostgresPasswords(JdbcClient.create(dataSource));
    }

    @Bean
    PostgresBars bars(DataSource dataSource, ObjectProvider<EventsSchema> schema) {
        schema.getIfAvailable();
        return new PostgresBars(JdbcClient.create(dataSource));
    }

    @Bean
    PostgresBlocks blocks(DataSource dataSource, ObjectProvider<EventsSchema> schema) {
        schema.getIfAvailable();
        return new PostgresBlocks(JdbcClient.create(dataSource));
    }

    @Bean
    PostgresClaims claims(DataSource dataSource, ObjectProvider<EventsSchema> schema) {
        schema.getIfAvailable();
        return new PostgresClaims(JdbcClient.create(dataSource));
    }
}
