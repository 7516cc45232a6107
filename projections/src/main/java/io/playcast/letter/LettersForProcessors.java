package io.playcast.letter;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.transaction.PlatformTransactionManager;

/** Gives each read model's processor a queue for what it cannot handle, and leads it past what is to be skipped. */
public final class LettersForProcessors implements ConfigurerModule {
    private final List<String> names;
    private final LetterQueues queues;
    private final Letters letters;
    private final Skips skips;
    private final FullQueues full;
    private final LetterSettings settings;
    private final TransactionManager ofAxon;
    private final PlatformTransactionManager transactions;

    LettersForProcessors(
            List<String> names,
            LetterQueues queues,
            Letters letters,
            Skips skips,
            FullQueues full,
            LetterSettings settings,
            TransactionManager ofAxon,
            PlatformTransactionManager transactions) {
        this.names = List.copyOf(names);
        this.queues = queues;
        this.letters = letters;
        this.ofAxon = ofAxon;
        this.skips = skips;
        this.full = full;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> names.forEach(name -> register(processing, name)));
    }

    private void register(EventProcessingConfigurer processing, String name) {
        processing
                .registerDeadLetterQueue(
                        name, _ -> new BoundedQueue(name, queues.of(name), letters, full, settings, transactions))
                .registerDeadLetterPolicy(name, _ -> new WhenHandlingFails(name))
                .registerTransactionManager(name, _ -> ofAxon)
                // Without it each event asks the database whether its stream is parked.
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name,
                        (_, invoker) -> invoker.enableSequenceIdentifierCache().allowReset(true))
                .registerHandlerInterceptor(name, _ -> pastSkipped(name));
    }

    private MessageHandlerInterceptor<EventMessage<?>> pastSkipped(String name) {
        return (work, chain) -> {
            var event = work.getMessage();
            var result = isSkipped(name, event) ? null : chain.proceed();
            full.passed(name, event.getIdentifier());
            return result;
        };
    }

    private boolean isSkipped(String name, EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                && skips.has(name, event.getAggregateIdentifier(), event.getSequenceNumber());
    }
}
