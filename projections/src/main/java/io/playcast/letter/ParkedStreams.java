package io.playcast.letter;

import io.playcast.StoredEvent;
import io.playcast.log.LogMessages;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Parks streams in Axon's queue, one group a version. Blocks. */
final class ParkedStreams implements Parking {
    private final LetterQueues queues;
    private final ConcurrentMap<LetterGroup, SequencedDeadLetterQueue<EventMessage<?>>> open =
            new ConcurrentHashMap<>();

    ParkedStreams(LetterQueues queues) {
        this.queues = queues;
    }

    @Override
    public void park(String name, int version, StoredEvent event, Throwable cause) {
        var queue = queue(name, version);
        if (!queue.contains(event.stream())) {
            for (var message : LogMessages.of(event)) {
                queue.enqueue(event.stream(), new GenericDeadLetter<>(event.stream(), message, Poison.root(cause)));
            }
        }
    }

    @Override
    public long parked(String name, int version) {
        return queue(name, version).amountOfSequences();
    }

    @Override
    public boolean isParked(String name, int version, String stream) {
        return queue(name, version).contains(stream);
    }

    @Override
    public void clear(String name, int version) {
        queue(name, version).clear();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String name, int version) {
        return open.computeIfAbsent(LetterGroup.building(name, version), group -> queues.of(group.toString()));
    }
}
