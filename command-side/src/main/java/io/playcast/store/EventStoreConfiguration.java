package io.playcast.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Axon's own JDBC engine on our tables, in Spring's transaction. */
@Configuration(proxyBeanMethods = false)
@Import(CardStoreConfiguration.class)
public class EventStoreConfiguration {
    private static final int BATCH = 500;

    @Bean
    EventsSchema eventsSchema(DataSource dataSource) {
        return EventsSchema.migrated(dataSource);
    }

    /** Spring's connection as it is: whoever uses it is in Spring's transaction, so nothing has to be kept by hand. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    PersistenceExceptionResolver uniqueViolations() {
        return new UniqueViolations();
    }

    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            EventsSchema schema,
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        return JdbcEventStorageEngine.builder()
                .schema(tables())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .persistenceExceptionResolver(uniqueViolations())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .batchSize(BATCH)
                // A batch that is not full was the last: without this every load asks once more for nothing.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .build();
    }

    /** The automations' own places in the log, apart from the projections' ones. No bean: each processor names its store.
     *
     * @param claimTimeout how long a process may be silent before another one takes its segments over
     */
    public static TokenStore automationTokens(DataSource dataSource, Serializer serializer, Duration claimTimeout) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .serializer(serializer)
                .claimTimeout(claimTimeout)
                .schema(TokenSchema.builder()
                        .setTokenTable("events.token")
                        .setProcessorNameColumn("processor")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched")
                        .build())
                .build();
    }

    private static EventSchema tables() {
        return EventSchema.builder()
                .eventTable("events.event")
                .snapshotTable("events.snapshot")
                .globalIndexColumn("position")
                .timestampColumn("time")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("seq")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }
}
