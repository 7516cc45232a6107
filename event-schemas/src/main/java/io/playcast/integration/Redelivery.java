package io.playcast.integration;

import io.playcast.StoredEvent;
import java.util.List;

/** Hands one event once more to one that takes integration events: what somebody asks for is written down, and sent by whichever node publishes. */
public interface Redelivery {
    /** Names of those who may be asked for: {@code queue}, {@code topic} where they are configured, and {@code webhook:ID} of each webhook. */
    List<String> consumers();

    /** Returns once the wish is durable; it is carried out within seconds where the consumer answers.
     *
     * @throws io.playcast.Rejected {@code consumer.unknown} for a name that is none of these, {@code event.internal} for an event of which
     * nobody outside is told
     */
    void deliver(StoredEvent event, String consumer);
}
