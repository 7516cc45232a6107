package io.playcast.integration.projection;

import io.playcast.integration.outgoing.Outgoing;
import java.util.List;
import java.util.Set;

/** Where every integration event goes, a few at a time. */
public interface Topic {
    /** Most messages that Amazon's queues and topics take at once. */
    int MOST = 10;

    /** As it is asked for by name, and as its place is kept. */
    String name();

    /** Hands over at most {@link #MOST}, of each stream one. Blocks.
     *
     * @return ids of those that were not taken, to be handed over again
     * @throws software.amazon.awssdk.core.exception.SdkException when it cannot be said of any
     */
    Set<String> publish(List<Outgoing> batch);
}
