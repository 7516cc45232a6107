package io.playcast.letter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parks an event that fails by itself; one that fails with its store is thrown back, so that its processor waits. */
final class WhenHandlingFails implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(WhenHandlingFails.class);

    private final String name;

    WhenHandlingFails(String name) {
        this.name = name;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        var root = Poison.root(cause);
        if (letter instanceof JdbcDeadLetter<?>) {
            // A retry. Axon would take an exception from here for leave to forget the letter.
            return Decisions.requeue(root);
        }
        if (!Poison.is(cause)) {
            throw new StoreIsAway(cause);
        }
        LOG.warn("projection={} parks event={}: {}", name, letter.message().getIdentifier(), root.toString());
        return Decisions.enqueue(root);
    }

    /** Not the event's fault. */
    private static final class StoreIsAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreIsAway(Throwable cause) {
            super("the event is handled again later: " + Poison.root(cause), cause, false, false);
        }
    }
}
