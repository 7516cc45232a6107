package io.playcast.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store on our tables: reads as Axon's JDBC engine does, appends by group commit. */
@Configuration(proxyBeanMethods = false)
@Import(CardStoreConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
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

    /** Closed after everything that appends: it then writes what still waits. */
    @Bean(destroyMethod = "close")
    CoalescingEventStorageEngine eventStorageEngine(
            EventsSchema schema,
            Serializer serializer,
            DataSource dataSource,
            StoreProperties properties,
            MeterRegistry registry,
            ListableBeanFactory beans,
            org.axonframework.config.Configuration axon) {
        var snapshots = SnapshotJson.of(aggregates(beans));
        var meters = new StoreMeters(registry);
        var log = new LogWriter(dataSource, meters, properties.outage());
        return new CoalescingEventStorageEngine(
                reading(JdbcEventStorageEngine.builder(), serializer, axon.upcasterChain())
                        // A connection of its own each read, in no transaction of the caller's.
                        .connectionProvider(dataSource::getConnection)
                        .snapshotSerializer(snapshots)
                        .snapshotFilter(snapshots)
                        .transactionManager(NoTransactionManager.INSTANCE),
                new GroupCommit(log, properties.batchRows(), properties.waiting(), meters));
    }

    private static List<Class<?>> aggregates(ListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForAnnotation(Aggregate.class))
                .<Class<?>>map(beans::getType)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Aggregates ask for it by {@code @Aggregate(snapshotTriggerDefinition = "snapshots")}. */
    @Bean
    SnapshotTriggerDefinition snapshots(Snapshotter snapshotter, StoreProperties properties) {
        return new SnapshotTriggers(snapshotter, properties.snapshotEvents(), properties.snapshotLoad());
    }

    /** Reads and writes on threads of its own: the command that was one too many does not wait for it. */
    @Bean
    SpringAggregateSnapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore events) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .eventStore(events)
                .executor(Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("snapshots").factory()))
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    /** How any engine of Axon's reads our tables. */
    public static JdbcEventStorageEngine.Builder reading(
            JdbcEventStorageEngine.Builder engine, Serializer serializer, EventUpcaster upcasters) {
        return engine.schema(tables())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new UniqueViolations())
                .batchSize(BATCH)
                // A batch that is not full was the last: without this every load asks once more for nothing.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
    }

    @Bean
    CommandKeys commandKeys(DataSource dataSource, EventsSchema migrated) {
        return new CommandKeys(JdbcClient.create(dataSource));
    }

    /** The aggregates this process owns; {@code @Aggregate(cache = "aggregates")} names it. */
    @Bean
    AggregateCache aggregates(StoreProperties properties) {
        return new AggregateCache(properties.cached());
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
