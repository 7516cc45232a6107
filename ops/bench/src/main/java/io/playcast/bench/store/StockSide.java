package io.playcast.bench.store;

import io.playcast.Metadata;
import io.playcast.card.Cards;
import io.playcast.card.WithCards;
import io.playcast.lobby.LobbyCommand;
import io.playcast.store.CardStoreConfiguration;
import io.playcast.store.EventStoreConfiguration;
import io.playcast.stored.StoredNames;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The peer: Axon's own JDBC engine in Spring's transaction, on the same tables, with the same rules, names and cards.
 *
 * <p>It writes no log lines and counts nothing, which our side does: what differs in its favour is left to it.
 */
final class StockSide implements AutoCloseable {
    private static final int CONNECTIONS = 20;
    private static final String LOBBY = "io.playcast.lobby.command.Lobby";

    private final Configuration axon;
    private final CommandGateway gateway;
    private final AnnotationConfigApplicationContext spring;

    private StockSide(Configuration axon, AnnotationConfigApplicationContext spring) {
        this.axon = axon;
        this.spring = spring;
        axon.start();
        this.gateway = axon.commandGateway();
    }

    static StockSide start(BenchDatabase database, OurSide ours) {
        var spring = spring(database, ours.bean(ConfigurableEnvironment.class));
        var source = spring.getBean(DataSource.class);
        var transactions = new SpringTransactionManager(spring.getBean(PlatformTransactionManager.class));
        var names = StoredNames.create();
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> names)
                .configureEventSerializer(_ -> names)
                .configureMessageSerializer(_ -> names)
                .configureTransactionManager(_ -> transactions)
                .configureEmbeddedEventStore(_ -> EventStoreConfiguration.reading(
                                JdbcEventStorageEngine.builder(), names, NoOpEventUpcaster.INSTANCE)
                        .connectionProvider(new SpringDataSourceConnectionProvider(source))
                        .transactionManager(transactions)
                        .build())
                .configureCommandBus(_ -> bus(transactions, writing(source, spring.getBean(Cards.class))))
                .configureAggregate(lobby())
                .buildConfiguration();
        return new StockSide(axon, spring);
    }

    /** Cards, transactions and a pool of its own: each of its commands holds a connection, and who waits for one waits long. */
    private static AnnotationConfigApplicationContext spring(
            BenchDatabase database, ConfigurableEnvironment environment) {
        var pool = database.pool("stock", CONNECTIONS);
        var context = new AnnotationConfigApplicationContext();
        context.setEnvironment(environment);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        context.register(CardStoreConfiguration.class);
        context.refresh();
        return context;
    }

    void send(String commandId, String by, Object command) throws Exception {
        var keys = Metadata.of(commandId, commandId, commandId, by);
        gateway.send(new GenericCommandMessage<>(command, MetaData.from(keys))).get();
    }

    private static SimpleCommandBus bus(
            SpringTransactionManager transactions, MessageHandlerInterceptor<CommandMessage<?>> writing) {
        var keys =
                new SimpleCorrelationDataProvider(Metadata.COMMAND, Metadata.CORRELATION, Metadata.CAUSE, Metadata.BY);
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(keys)));
        bus.registerHandlerInterceptor(writing);
        return bus;
    }

    /** Cards and the command's key, each by a statement of its own in the transaction of the events. */
    private static MessageHandlerInterceptor<CommandMessage<?>> writing(DataSource source, Cards cards) {
        var keys = new CommandKeys(JdbcClient.create(source));
        return (unitOfWork, chain) -> {
            var command = unitOfWork.getMessage();
            unitOfWork.onPrepareCommit(_ -> {
                if (command.getPayload() instanceof WithCards carrier) {
                    cards.write(carrier.cards());
                }
                if (command.getPayload() instanceof LobbyCommand about) {
                    keys.write(String.valueOf(command.getMetaData().get(Metadata.COMMAND)), about.lobby());
                }
            });
            return chain.proceed();
        };
    }

    /** The shell is the command side's own and not public; Axon finds its way in. */
    private static Class<?> lobby() {
        try {
            return Class.forName(LOBBY);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        spring.close();
    }
}
