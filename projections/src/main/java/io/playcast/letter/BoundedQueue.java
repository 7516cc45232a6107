package io.playcast.letter;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon's queue of one read model, which says aloud when it is full: the event that finds no room stops its processor, which tries again.
 *
 * <p>A letter is durable before its processor's place is, or an admin would never see what filled the queue; so an event that is handed
 * on again is parked once.
 */
final class BoundedQueue implements SequencedDeadLetterQueue<EventMessage<?>> {
    private final String name;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Letters letters;
    private final FullQueues full;
    private final LetterSettings settings;
    private final TransactionTemplate apart;

    BoundedQueue(
            String name,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            Letters letters,
            FullQueues full,
            LetterSettings settings,
            PlatformTransactionManager transactions) {
        this.name = name;
        this.queue = queue;
        this.letters = letters;
        this.full = full;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What comes behind a parked event arrives here, too. */
    @Override
    public void enqueue(Object stream, DeadLetter<? extends EventMessage<?>> letter) {
        var event = letter.message().getIdentifier();
        try {
            apart.executeWithoutResult(_ -> {
                if (!letters.has(name, event)) {
                    queue.enqueue(stream, letter);
                }
            });
        } catch (DeadLetterQueueOverflowException overflow) {
            full.stopped(name, event, why(stream));
            throw overflow;
        }
    }

    private String why(Object stream) {
        return queue.sequenceSize(stream) > 0
                ? "%d events of %s are parked, and no more may be".formatted(settings.maxWaiting(), stream)
                : "%d streams are parked, and no more may be; the next is %s".formatted(settings.maxStreams(), stream);
    }

    @Override
    public boolean contains(Object stream) {
        return queue.contains(stream);
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        queue.evict(letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter, UnaryOperator<DeadLetter<? extends EventMessage<?>>> update) {
        queue.requeue(letter, update);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object stream) {
        return queue.deadLetterSequence(stream);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return queue.deadLetters();
    }

    @Override
    public boolean isFull(Object stream) {
        return queue.isFull(stream);
    }

    @Override
    public long size() {
        return queue.size();
    }

    @Override
    public long sequenceSize(Object stream) {
        return queue.sequenceSize(stream);
    }

    @Override
    public long amountOfSequences() {
        return queue.amountOfSequences();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        return queue.process(filter, task);
    }

    @Override
    public void clear() {
        queue.clear();
    }
}
